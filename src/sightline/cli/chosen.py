"""The authority's settings that apply to a command, and where they are from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sightline.record.settings import Settings, default_settings, load_settings

IN_THE_STORE = "authority.toml"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The settings that apply, and the sentence that says where they are from."""

    settings: Settings
    said: str
    shipped: bool


def choose_settings(
    given: Path | None, store: Path, measure_folders: Sequence[Path] = ()
) -> Chosen:
    """Return the settings given, else those in the store's folder, else those that ship.

    ``measure_folders`` are read beside those that the settings name. ``SettingsError`` names the
    line that is wrong.
    """
    chosen = _choose(given, store)
    folders = (*chosen.settings.measure_folders, *(str(folder) for folder in measure_folders))
    # Each folder once: a measure must not be its own double.
    unique = tuple({Path(folder).resolve(): folder for folder in folders}.values())
    return replace(chosen, settings=replace(chosen.settings, measure_folders=unique))


def _choose(given: Path | None, store: Path) -> Chosen:
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
