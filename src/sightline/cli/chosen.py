"""The authority's settings that apply to a command, and where they are from."""

from dataclasses import dataclass
from pathlib import Path

from sightline.record.settings import Settings, default_settings, load_settings

IN_THE_STORE = "authority.toml"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The settings that apply, and the sentence that says where they are from."""

    settings: Settings
    said: str
    shipped: bool


def choose_settings(given: Path | None, store: Path) -> Chosen:
    """Return the settings given, else those in the store's folder, else those that ship.

    ``SettingsError`` names the line that is wrong.
    """
    inside = store / IN_THE_STORE
    if given is not None:
        return Chosen(load_settings(given), f"Settings: {given}.", False)
    if inside.is_file():
        return Chosen(load_settings(inside), f"Settings: {inside}.", False)
    return Chosen(
        default_settings(),
        "Settings: as shipped (no localities, no population, statutory standards). Give your own "
        "with: sightline settings use FILE",
        True,
    )
