"""The code lists of the record: what each code of a field means and in which years."""

from sightline.record.codes.catalogue import CODE_LISTS
from sightline.record.codes.model import Code, CodeList

__all__ = ["CODE_LISTS", "Code", "CodeList"]
