"""What an authority settles for itself: its teams, its standards, its sources, its population."""

from sightline.record.settings.definitions import SOURCES
from sightline.record.settings.errors import SettingsError
from sightline.record.settings.load import default_settings, load_settings
from sightline.record.settings.model import (
    Authority,
    Locality,
    Rebase,
    Settings,
    SourceOrder,
    Standard,
    Target,
    TeamMove,
    TeamName,
)
from sightline.record.settings.periods import locality_periods, team_name_periods

__all__ = [
    "SOURCES",
    "Authority",
    "Locality",
    "Rebase",
    "Settings",
    "SettingsError",
    "SourceOrder",
    "Standard",
    "Target",
    "TeamMove",
    "TeamName",
    "default_settings",
    "load_settings",
    "locality_periods",
    "team_name_periods",
]
