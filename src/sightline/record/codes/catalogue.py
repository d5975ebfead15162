"""Every code list of the record, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from sightline.record.codes import (
    assessment,
    care,
    care_leavers,
    care_oversight,
    front_door,
    people,
    placement,
    sources,
)
from sightline.record.codes.model import CodeList

_MODULES = (
    people,
    front_door,
    assessment,
    care,
    placement,
    care_oversight,
    care_leavers,
    sources,
)

CODE_LISTS: Mapping[str, CodeList] = MappingProxyType(
    {code_list.name: code_list for module in _MODULES for code_list in module.LISTS}
)
