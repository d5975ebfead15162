"""What can be wrong with a store, in sentences for the person at the keyboard."""


class StoreError(Exception):
    """The store cannot be used as asked. The command line ends with exit code 12."""


class StoreBusyError(StoreError):
    """Somebody else is writing to the store and did not finish while we waited."""


class ConflictingExtractError(StoreError):
    """The same part of the same source was loaded before with the same as-at date.

    The content differs, so one of the two is wrong: the caller must replace or withdraw.
    """
