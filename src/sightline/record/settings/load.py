"""From an authority's settings file to checked settings."""

from pathlib import Path
from types import MappingProxyType

from sightline.record.settings.aims import read_rebases, read_targets
from sightline.record.settings.dated import (
    read_history_from,
    read_source_orders,
    read_standards,
)
from sightline.record.settings.definitions import (
    DEFAULT_DISABLED_TEAMS,
    DEFAULT_LAG_DAYS,
    DEFAULT_PLACEHOLDERS,
    THRESHOLDS,
)
from sightline.record.settings.errors import SettingsError
from sightline.record.settings.keys import SECTIONS
from sightline.record.settings.model import Settings
from sightline.record.settings.places import (
    read_authority,
    read_localities,
    read_team_moves,
    read_team_names,
)
from sightline.record.settings.populations import (
    read_population,
    read_population_by_age,
    read_population_groups,
)
from sightline.record.settings.reader import Document

_NOT_SET = '[authority]\nname = "An authority without settings"\ncode = "000"\n'


def load_settings(path: Path) -> Settings:
    """Read and check an authority's settings file (TOML, UTF-8).

    ``SettingsError`` names the file, the line, the rule and what was found.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found = f"a byte that is not UTF-8 (0x{error.object[error.start]:02x})"
        raise SettingsError(path, line, "the file must be text in UTF-8", found) from None
    except OSError as error:
        found = error.strerror or "an unknown fault"
        raise SettingsError(path, None, "the file must be one that can be read", found) from None
    return _read(Document(path, text))


def default_settings() -> Settings:
    """Return the shipped settings: every standard at its default, no localities, no population."""
    return _read(Document(Path("shipped settings"), _NOT_SET))


def _read(document: Document) -> Settings:
    for name in document.values:
        if name not in SECTIONS:
            rule = f"a section must be one of {', '.join(SECTIONS)}"
            document.refuse((name,), rule, f'"{name}"')
    localities = read_localities(document)
    population = read_population(document)
    history_from = read_history_from(document)
    return Settings(
        authority=read_authority(document),
        localities=localities,
        team_moves=read_team_moves(document, localities),
        team_names=read_team_names(document),
        population=population,
        population_by_age=read_population_by_age(document, population),
        population_groups=read_population_groups(document, population),
        measure_folders=_measure_folders(document),
        standards=read_standards(document, history_from),
        source_orders=read_source_orders(document),
        leading_zeros=_leading_zeros(document),
        placeholders=_placeholders(document),
        disabled_teams=_disabled_teams(document),
        custody_suitable=_custody_suitable(document),
        history_from=history_from,
        thresholds=MappingProxyType(_thresholds(document)),
        targets=read_targets(document),
        rebases=read_rebases(document),
        reporting_lag_days=_reporting_lag(document),
    )


def _measure_folders(document: Document) -> tuple[str, ...]:
    """Return the folders of the authority's own measures, as seen from the settings file."""
    entry = document.section("measures")
    if entry is None or not entry.has("folders"):
        return ()
    beside = document.path.parent
    for folder in entry.texts("folders"):
        if not (beside / folder).is_dir():
            entry.refuse("folders", "folders must name folders that are there", f'"{folder}"')
    return tuple(str(beside / folder) for folder in entry.texts("folders"))


def _leading_zeros(document: Document) -> str:
    entry = document.section("identifiers")
    if entry is None or not entry.has("leading_zeros"):
        return "ignore"
    value = entry.text("leading_zeros")
    if value not in ("ignore", "keep"):
        entry.refuse("leading_zeros", 'leading_zeros must be "ignore" or "keep"')
    return value


def _placeholders(document: Document) -> tuple[str, ...]:
    entry = document.section("workers")
    if entry is None or not entry.has("placeholders"):
        return DEFAULT_PLACEHOLDERS
    return entry.texts("placeholders")


def _disabled_teams(document: Document) -> tuple[str, ...]:
    entry = document.section("disabled_children")
    if entry is None or not entry.has("teams"):
        return DEFAULT_DISABLED_TEAMS
    return entry.texts("teams")


def _custody_suitable(document: Document) -> bool:
    entry = document.section("accommodation")
    return entry is not None and entry.has("custody_suitable") and entry.flag("custody_suitable")


def _reporting_lag(document: Document) -> int:
    entry = document.section("reporting")
    if entry is None or not entry.has("lag_days"):
        return DEFAULT_LAG_DAYS
    return entry.whole("lag_days", 0, 366)


def _thresholds(document: Document) -> dict[str, int]:
    found = {name: threshold.default for name, threshold in THRESHOLDS.items()}
    entry = document.section("checks")
    for name in THRESHOLDS:
        if entry is not None and entry.has(name):
            found[name] = entry.whole(name, 0)
    return found
