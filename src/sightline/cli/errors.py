"""Exit codes, and the sentence for each thing that can go wrong.

Nobody sees a traceback: an error that was not foreseen gives its type and nothing of its text,
which could hold personal data. ``SIGHTLINE_DEBUG=1`` shows the traceback to a developer.
"""

import errno
import os
import sys
from enum import IntEnum

import click

NOT_WRITABLE = (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT)


class Code(IntEnum):
    """The exit codes. A settings file counts as any other file: not readable, or refused."""

    DONE = 0
    FAULT = 1
    ARGUMENTS = 2
    UNREADABLE = 10
    REFUSED = 11
    STORE = 12
    DEFINITION = 13


class Refusal(Exception):
    """One sentence for stderr and an exit code."""

    def __init__(self, message: str, code: Code) -> None:
        super().__init__(message)
        self.code = code


def debugging() -> bool:
    """Whether the developer asked for tracebacks."""
    return os.environ.get("SIGHTLINE_DEBUG", "") not in ("", "0")


def refusal_of(error: Exception) -> Refusal | None:
    """Return what to tell about an error, or None where click itself knows what to do."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, click.ClickException | click.exceptions.Exit | click.Abort):
        return None
    if isinstance(error, OSError) and error.errno == errno.EPIPE:
        return None
    known = _known(error)
    if known is not None:
        return known
    return None if debugging() else Refusal(fault(error), Code.FAULT)


def fault(error: Exception) -> str:
    """Return the sentence for an error that was not foreseen, without anything of its text."""
    return (
        f"Something went wrong inside Sightline ({type(error).__name__}). This is a fault of the "
        "program, not of your data; SIGHTLINE_DEBUG=1 shows where it happened."
    )


def _known(error: Exception) -> Refusal | None:
    """Return the refusal for the errors that each floor declares."""
    from sightline.engine.errors import DefinitionError, UnknownMeasureError
    from sightline.history.errors import ConflictingExtractError, StoreError
    from sightline.intake.errors import RefusedError, UnreadableError
    from sightline.record.settings import SettingsError

    codes: tuple[tuple[type[Exception], Code], ...] = (
        (UnreadableError, Code.UNREADABLE),
        (RefusedError, Code.REFUSED),
        (ConflictingExtractError, Code.REFUSED),
        (StoreError, Code.STORE),
        (DefinitionError, Code.DEFINITION),
        (UnknownMeasureError, Code.ARGUMENTS),
    )
    if isinstance(error, SettingsError):
        code = Code.UNREADABLE if error.line is None else Code.REFUSED
        return Refusal(f"{error}.", code)
    for kind, code in codes:
        if isinstance(error, kind):
            return Refusal(str(error), code)
    return _not_writable(error) or _damaged(error)


def _not_writable(error: Exception) -> Refusal | None:
    """Return the refusal for a store on a full or read-only disk, or that belongs to another."""
    if not isinstance(error, OSError) or error.errno not in NOT_WRITABLE:
        return None
    return Refusal(
        f"{error.filename or 'A file of the store'} cannot be used ({error.strerror}). A store "
        "must lie where you may write, also to read from it: it keeps there who is reading and "
        "what was worked out.",
        Code.STORE,
    )


def _damaged(error: Exception) -> Refusal | None:
    """Return the refusal for a file of the store that the database cannot read."""
    duckdb = sys.modules.get("duckdb")
    if duckdb is None:
        return None
    # A file cut short, as by a power cut, is to DuckDB an input and not a disk at fault.
    cut = isinstance(error, duckdb.InvalidInputException) and ".parquet'" in str(error)
    if cut or isinstance(error, duckdb.IOException):
        return Refusal(
            "A file of the store is missing, damaged or must not be read by you. Delete the "
            "folder 'derived' in the store (it is made again); if that does not help, take the "
            "store from its backup.",
            Code.STORE,
        )
    return None
