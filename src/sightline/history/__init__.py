"""The store: what each extract showed, and from it what was known when.

The log of loads is the only truth. Everything else, the dates between which a row was recorded,
the joined entities, is derived from the set of loads and can be deleted at any time.
"""

from sightline.history.errors import ConflictingExtractError, StoreBusyError, StoreError
from sightline.history.log import LoadEntry, Manifest, PartScope, WithdrawalEntry
from sightline.history.publish import Published
from sightline.history.store import Store
from sightline.history.view import View
from sightline.record.batch import Batch, PartBatch, SourceFile

__all__ = [
    "Batch",
    "ConflictingExtractError",
    "LoadEntry",
    "Manifest",
    "PartBatch",
    "PartScope",
    "Published",
    "SourceFile",
    "Store",
    "StoreBusyError",
    "StoreError",
    "View",
    "WithdrawalEntry",
]
