"""Every code list of the record, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from sightline.record.codes import (
    assessment,
    care,
    care_feeds,
    care_health,
    care_leavers,
    care_oversight,
    conferences,
    early_help_local,
    escalation,
    front_door,
    front_door_local,
    improvement,
    lado,
    people,
    placement,
    published,
    quality,
    schooling,
    sources,
    voice,
    vulnerability,
    workforce,
    youth_justice,
)
from sightline.record.codes.model import CodeList

_MODULES = (
    people,
    front_door,
    conferences,
    early_help_local,
    front_door_local,
    assessment,
    care,
    placement,
    care_oversight,
    care_leavers,
    published,
    escalation,
    care_health,
    schooling,
    sources,
    care_feeds,
    vulnerability,
    workforce,
    quality,
    voice,
    lado,
    youth_justice,
    improvement,
)

CODE_LISTS: Mapping[str, CodeList] = MappingProxyType(
    {code_list.name: code_list for module in _MODULES for code_list in module.LISTS}
)
