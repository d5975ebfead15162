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
    local_care,
    local_care_education,
    local_care_health,
    local_court,
    local_early_help,
    local_edge_of_care,
    local_escalation,
    local_feeds,
    local_fostering,
    local_front_door,
    local_inclusion,
    local_meetings,
    local_private_fostering,
    local_published,
    local_recorded,
    local_send,
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
    local_escalation,
    local_care_education,
    local_care_health,
    local_inclusion,
    local_send,
    local_feeds,
    local_early_help,
    local_front_door,
    local_meetings,
    local_published,
    local_recorded,
    local_care,
    local_court,
    local_edge_of_care,
    local_fostering,
    local_private_fostering,
)

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for module in _MODULES for table in module.TABLES}
)
