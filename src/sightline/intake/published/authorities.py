"""The list of authorities: statistical neighbours in order of similarity, inspection grades."""

from collections.abc import Sequence
from datetime import date

from sightline.intake.delimited import add_delimited
from sightline.intake.extract import InputFile
from sightline.intake.parts import Column, Kind, Mapping, Part
from sightline.intake.published.refusing import Rule, refuse_rows, three_digits
from sightline.intake.published.statistics import Staged
from sightline.intake.staging import Staging, unique_headers
from sightline.record.codes import CODE_LISTS
from sightline.record.published import PUBLISHED

CODE, NEIGHBOURS, GRADE, DAY = "la_code", "neighbour_la_codes", "overall_grade", "published"
_BETWEEN = "[|;, ]+"
_COLUMNS = (
    Column(CODE, CODE, Kind.TEXT, required=True),
    Column("la_name", "la_name", Kind.TEXT),
    Column(NEIGHBOURS, NEIGHBOURS, Kind.TEXT),
    Column(GRADE, GRADE, Kind.TEXT),
    Column(DAY, DAY, Kind.DATE),
)
_NEIGHBOURS = Mapping(
    "local_statistical_neighbours",
    {
        "neig_la_code": CODE,
        "neig_neighbour_la_code": "neighbour",
        "neig_order": "similarity",
    },
    key=(CODE, "neighbour"),
    person=None,
    join=(
        f", LATERAL (SELECT unnest(regexp_split_to_array(t.{NEIGHBOURS}, '{_BETWEEN}')) "
        f"AS neighbour, generate_subscripts(regexp_split_to_array(t.{NEIGHBOURS}, '{_BETWEEN}'), "
        "1) AS similarity) listed"
    ),
)
_GRADES = Mapping(
    "local_inspection_grades",
    {
        "insp_la_code": CODE,
        "insp_la_name": "la_name",
        "insp_overall_grade": f"lower({GRADE})",
        "insp_published_date": DAY,
    },
    key=(CODE,),
    person=None,
)


def is_list(names: Sequence[str]) -> bool:
    """Whether a header is that of a list of authorities with neighbours, grades or both."""
    found = {name.strip().lower() for name in names}
    return CODE in found and (NEIGHBOURS in found or GRADE in found)


def stage_list(
    staging: Staging, file: InputFile, names: Sequence[str], delimiter: str
) -> Staged | None:
    """Put the list on the workbench; return its latest day, or None where no report is dated.

    Authorities are known by their 3-digit codes. The ONS codes of the list are not read: some
    are older than the last reorganisation.
    """
    written = {h.lower(): h for h in unique_headers(names)}
    columns = {c.name: written[c.name] for c in _COLUMNS if c.name in written}
    mappings = tuple(
        m for name, m in ((NEIGHBOURS, _NEIGHBOURS), (GRADE, _GRADES)) if name in columns
    )
    part = Part(
        PUBLISHED, "list_of_authorities", "List of authorities", _COLUMNS, mappings, (CODE,)
    )
    add_delimited(staging, part, file.path, columns, file=file.name, delimiter=delimiter)
    raw = staging.raw(part)
    raw.unmapped += [h for h in written.values() if h not in columns.values()]
    relation = raw.relations[-1]
    refuse_rows(staging, part, relation, _rules())
    found = staging.con.execute(f"SELECT max(cell_date({DAY})) FROM {relation}").fetchone()
    last: date | None = found[0] if found else None
    if last is None:
        return None
    notes = (
        f"{file.name}: grades are those of the list, whatever year a figure is of; the latest "
        f"report in it is of {last.isoformat()}.",
    )
    return Staged(last, notes)


def _rules() -> list[Rule]:
    grades = [code.code for code in CODE_LISTS["inspection_grade"].codes]
    listed = ", ".join(f"'{grade}'" for grade in grades)
    codes = f"regexp_split_to_array({NEIGHBOURS}, '{_BETWEEN}')"
    three = "[0-9]{3}"
    return [
        three_digits(CODE, "must be the authority's code of three digits", CODE),
        Rule(
            NEIGHBOURS,
            "must be codes of three digits with | between them",
            f"{NEIGHBOURS} IS NOT NULL AND NOT "
            f"regexp_full_match({NEIGHBOURS}, '{three}({_BETWEEN}{three})*')",
            NEIGHBOURS,
        ),
        Rule(
            NEIGHBOURS,
            "each neighbour must be named once, and no authority as its own",
            f"{NEIGHBOURS} IS NOT NULL AND (list_contains({codes}, {CODE}) OR "
            f"list_unique({codes}) < len({codes}))",
            NEIGHBOURS,
        ),
        Rule(
            GRADE,
            f"must be one of {', '.join(grades)}, or empty",
            f"{GRADE} IS NOT NULL AND lower({GRADE}) NOT IN ({listed})",
            GRADE,
        ),
    ]
