"""Every key of the settings file: what it is for, what it must be, and its shipped value.

The reader refuses a key that is not here; the reference page and its test are made from it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sightline.record.settings.definitions import (
    DEFAULT_DISABLED_TEAMS,
    DEFAULT_LAG_DAYS,
    DEFAULT_PLACEHOLDERS,
    SOURCES,
    THRESHOLDS,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a section.

    ``default`` is the shipped value as it would be written. Without one the key must be given,
    unless it is ``optional``.
    """

    name: str
    kind: str
    meaning: str
    default: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the file. ``repeats`` is for ``[[...]]``; ``one`` names an entry."""

    name: str
    meaning: str
    keys: tuple[Key, ...]
    repeats: bool = False
    one: str = ""


_FROM = Key("from", "date", "The day from which it applies.")

_SECTIONS = (
    Section(
        "authority",
        "Whose record it is.",
        (
            Key("name", "text", "The authority's name, as reports print it."),
            Key("code", "text of 3 digits", "The authority's 3-digit code at the DfE."),
        ),
        one="the authority",
    ),
    Section(
        "localities",
        "Where each team belongs.",
        (
            Key("name", "text", "The locality's name."),
            Key("teams", "list of texts", "The names of its teams, as the extracts write them."),
        ),
        repeats=True,
        one="a locality",
    ),
    Section(
        "team_moves",
        "A team that came to belong to another locality. Work before the day stays where it was.",
        (
            Key("team", "text", "A team named under a locality."),
            Key("locality", "text", "The locality to which it belongs from then on."),
            _FROM,
        ),
        repeats=True,
        one="a team's move",
    ),
    Section(
        "team_names",
        "A team that was renamed. The old name, on rows before the day, is read as the new one, "
        "so that a re-coding is not shown as work moving; from the day on the old name may be "
        "another team's.",
        (
            Key("from_name", "text", "The old name."),
            Key("to_name", "text", "The new name."),
            _FROM,
        ),
        repeats=True,
        one="a team's new name",
    ),
    Section(
        "population",
        "Children living in the area, for rates per 10,000. The mid-year before a financial "
        "year is used for that year.",
        (
            Key("year", "whole number", "The mid-year: 2020 is June 2020."),
            Key("age_0_17", "whole number", "Persons aged 0 to 17."),
        ),
        repeats=True,
        one="a population",
    ),
    Section(
        "population_by_age",
        "Children by single year of age, where the authority has it.",
        (
            Key("year", "whole number", "The mid-year."),
            Key("age", "whole number", "Age in years, 0 to 25."),
            Key("persons", "whole number", "Persons of that age."),
        ),
        repeats=True,
        one="a population by age",
    ),
    Section(
        "population_groups",
        "Residents of other ages, for rates of young people, adults or everybody, and residents of "
        "a group, for rates by group. The bands of ages (5 to 9, 16 to 17 and so on) are given by "
        "their ages, or added up from population_by_age.",
        (
            Key("year", "whole number", "The mid-year."),
            Key("ages", "text: 10-17, 18+ or all", "The ages."),
            Key("persons", "whole number", "Residents of those ages."),
            Key(
                "by",
                "text: sex, ethnic_group, disability or locality",
                "The grouping, where they are of a group.",
                optional=True,
            ),
            Key("group", "text", "The group, as figures by group name it.", optional=True),
        ),
        repeats=True,
        one="a population of a group",
    ),
    Section(
        "standards",
        "A standard of practice and the day from which it applies. Entries of a name stand in "
        "place of its shipped value, so the first must apply from the start of the record.",
        (
            Key("name", "name of a standard", "Which standard."),
            Key("value", "whole number", "How many."),
            Key("unit", "text", "The standard's unit, as a check on the value.", optional=True),
            Key("from", "date", "The day from which it applies."),
        ),
        repeats=True,
        one="a standard",
    ),
    Section(
        "targets",
        "A target for a measure and the days on which it applies. Between two targets there may be "
        "days without one; two may not apply on one day.",
        (
            Key("measure", "id of a measure", "Which measure."),
            Key("value", "number", "What is aimed at, in the measure's unit."),
            Key(
                "tolerance",
                "number, 0 or more",
                "How far short of the target a figure is still near it, in the measure's unit.",
                "0",
            ),
            _FROM,
            Key("to", "date", "The last day on which it applies.", optional=True),
            Key("set_by", "text", "Who set it: a board, a plan, a committee."),
        ),
        repeats=True,
        one="a target",
    ),
    Section(
        "rebases",
        "A day from which a measure's control chart has new limits, because the work itself "
        "changed: a new front door, a new model.",
        (
            Key("measure", "id of a measure", "Which measure."),
            Key("date", "date", "The first day of the changed work."),
            Key("reason", "text", "What changed, as the chart says it."),
        ),
        repeats=True,
        one="a rebase",
    ),
    Section(
        "sources",
        "Which source is believed first where several supply the same thing.",
        (
            Key(
                "order",
                "list of the sources",
                "Every source once, the one believed first in front.",
                json.dumps(SOURCES),
            ),
        ),
        one="sources",
    ),
    Section(
        "source_order",
        "Another order of sources from a day on.",
        (_FROM, Key("order", "list of the sources", "Every source once.")),
        repeats=True,
        one="an order of sources",
    ),
    Section(
        "identifiers",
        "How a child's ids are compared.",
        (
            Key(
                "leading_zeros",
                '"ignore" or "keep"',
                "Whether 00123 and 123 are the same child.",
                '"ignore"',
            ),
        ),
        one="identifiers",
    ),
    Section(
        "workers",
        "Names that are not a worker's.",
        (
            Key(
                "placeholders",
                "list of texts",
                "Words or phrases which, standing in a worker's name, make it a placeholder.",
                json.dumps(DEFAULT_PLACEHOLDERS),
            ),
        ),
        one="workers",
    ),
    Section(
        "disabled_children",
        "The service for disabled children.",
        (
            Key(
                "teams",
                "list of texts",
                "Names of its teams, or what stands in them; small and capital letters are alike.",
                json.dumps(DEFAULT_DISABLED_TEAMS),
            ),
        ),
        one="disabled_children",
    ),
    Section(
        "accommodation",
        "Care leavers' accommodation.",
        (Key("custody_suitable", "true or false", "Whether custody counts as suitable.", "false"),),
        one="accommodation",
    ),
    Section(
        "windows",
        "How far back each source goes.",
        (
            Key(
                "history_from",
                "table of dates by source",
                "The day from which a source's extracts tell the whole story. A window starts at "
                "the later of this and the earliest date observed.",
                optional=True,
            ),
        ),
        one="windows",
    ),
    Section(
        "reporting",
        "When a period's figures are reported.",
        (
            Key(
                "lag_days",
                "whole number of days",
                "How many days after its end a period is reported. What was known by then is kept "
                "as first reported, unless the figures were frozen as published.",
                str(DEFAULT_LAG_DAYS),
            ),
        ),
        one="reporting",
    ),
    Section(
        "measures",
        "The authority's own measures, beside those that ship.",
        (
            Key(
                "folders",
                "list of texts",
                "Folders of measure files, as seen from the folder of the settings file.",
                optional=True,
            ),
        ),
        one="measures",
    ),
    Section(
        "checks",
        "Thresholds of the data-quality checks.",
        tuple(
            Key(t.name, f"whole number of {t.unit}", t.meaning, str(t.default))
            for t in THRESHOLDS.values()
        ),
        one="checks",
    ),
)

SECTIONS: Mapping[str, Section] = MappingProxyType({s.name: s for s in _SECTIONS})
"""The sections by name, in the order of the reference page."""
