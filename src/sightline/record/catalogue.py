"""Every table of the record, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from sightline.record.model import Table
from sightline.record.tables import (
    care,
    care_health,
    care_leavers,
    care_oversight,
    child_in_need,
    child_protection,
    education,
    front_door,
    identity,
    local_annex_a,
    local_annex_a_adoption,
    local_annex_a_as_shown,
    local_feeds,
    people,
    permanence,
    system,
    workforce,
)

_MODULES = (
    people,
    identity,
    front_door,
    child_in_need,
    child_protection,
    care,
    care_oversight,
    care_health,
    permanence,
    care_leavers,
    education,
    workforce,
    system,
    local_annex_a,
    local_annex_a_adoption,
    local_annex_a_as_shown,
    local_feeds,
)

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for module in _MODULES for table in module.TABLES}
)
