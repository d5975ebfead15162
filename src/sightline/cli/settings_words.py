"""What a settings file settles, in words."""

from sightline.record.settings import Settings, Standard
from sightline.record.settings.definitions import RECORD_START, STANDARDS


def describe(settings: Settings) -> str:
    """Return the settings that apply, one a line; standards with the day they apply from."""
    lines = [f"{settings.authority.name} ({settings.authority.code})"]
    for locality in settings.localities:
        lines.append(f"  locality {locality.name}: {', '.join(locality.teams)}")
    years = sorted(settings.population)
    if years:
        lines.append(
            "  population 0 to 17: "
            + ", ".join(f"mid-{year} {settings.population[year]:,}" for year in years)
        )
    else:
        lines.append("  population: none given, so there are no rates per 10,000")
    own = [s for s in settings.standards if not _as_shipped(s)]
    for standard in own:
        until = f" until {standard.valid_to}" if standard.valid_to else ""
        lines.append(
            f"  {standard.name}: {standard.value} {standard.unit} from {standard.valid_from}{until}"
        )
    lines.append(f"  {len(settings.standards) - len(own)} standards as shipped")
    for target in settings.targets:
        until = f" to {target.last}" if target.last else ""
        lines.append(
            f"  target of {target.measure}: {target.value:,.10g} "
            f"(near within {target.tolerance:,.10g}) from {target.first}{until}, set by "
            f"{target.set_by}"
        )
    for rebase in settings.rebases:
        lines.append(f"  new limits for {rebase.measure} from {rebase.day}: {rebase.reason}")
    return "\n".join(lines)


def _as_shipped(standard: Standard) -> bool:
    """Return whether nobody has set it: one value, the shipped one, for all time."""
    alone = standard.valid_from <= RECORD_START and standard.valid_to is None
    return alone and standard.value == STANDARDS[standard.name].default
