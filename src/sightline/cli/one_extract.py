"""One extract: staged, typed, published, and accounted for; or refused with a sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter

from sightline.cli.adoptions import adopted_ids
from sightline.cli.errors import debugging, fault
from sightline.cli.load_result import LoadResult, Outcome, Part, Reason
from sightline.history import LoadEntry, Published, Store, StoreError
from sightline.history.errors import ConflictingExtractError
from sightline.intake.build import Account, build
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.extract import Extract, InputFile, Reader
from sightline.intake.local.crosswalk import refuse_links
from sightline.intake.staging import Staging
from sightline.record.batch import Batch
from sightline.record.settings import Settings

Taking = Callable[[Batch], Published]


@dataclass(frozen=True, slots=True)
class How:
    """How extracts are to be loaded: plain values, so that another process can be told."""

    store: Path
    as_at: date | None
    replacing: bool
    keep_leading_zeros: bool
    history_from: tuple[tuple[str, date], ...]
    dry_run: bool = False


def how(
    store: Path,
    settings: Settings,
    *,
    as_at: date | None = None,
    replacing: bool = False,
    dry_run: bool = False,
) -> How:
    """Return how extracts are to be loaded under an authority's settings."""
    zeros = settings.leading_zeros == "keep"
    since = tuple(sorted(settings.history_from.items()))
    return How(store, as_at, replacing, zeros, since, dry_run)


def load_extract(reader: Reader, files: Sequence[InputFile], told: How, take: Taking) -> LoadResult:
    """Load the files of one extract; ``take`` publishes the batch. Never raises for bad input."""
    began = perf_counter()
    names = [f.name for f in files]
    try:
        with Staging(keep_leading_zeros=told.keep_leading_zeros) as staging:
            extract = reader.stage(files, staging, told.as_at)
            extract = _from_when(extract, dict(told.history_from).get(reader.source))
            account = build(reader, files, staging, extract)
            account = refuse_links(staging, account, adopted_ids(told.store, account))
            published = take(account.batch)
            result = _result(reader, names, staging, account, published)
        outcome = _outcome(published, dry_run=told.dry_run)
        loaded = outcome is Outcome.LOADED
        return replace(
            result,
            outcome=outcome,
            number=published.number if loaded else None,
            rejects=_rejects_of(told.store, published.number) if loaded else None,
            seconds=perf_counter() - began,
        )
    except UnreadableError as error:
        return not_taken(names, Outcome.UNREADABLE, error, reader, began)
    except (RefusedError, ConflictingExtractError) as error:
        return not_taken(names, Outcome.REFUSED, error, reader, began)
    except StoreError as error:
        return not_taken(names, Outcome.STORE, error, reader, began)
    except OSError as error:
        return not_taken(names, Outcome.UNREADABLE, unread(names[0], error), reader, began)
    except Exception as error:
        if debugging():
            raise
        return not_taken(names, Outcome.FAULT, Exception(fault(error)), reader, began)


def _from_when(extract: Extract, since: date | None) -> Extract:
    """Return the extract with its windows starting no earlier than the authority says."""
    if since is None:
        return extract
    inner = extract.window

    def window(part: str, earliest: date | None) -> date | None:
        found = inner(part, earliest)
        return since if found is None or found < since else found

    return replace(extract, window=window)


def _result(
    reader: Reader, names: list[str], staging: Staging, account: Account, published: Published
) -> LoadResult:
    parts = tuple(
        Part(
            name=scope.part,
            title=raw.part.title,
            window_from=scope.window_from,
            read=scope.read,
            kept=scope.kept,
            unchanged=scope.unchanged,
            refused=scope.refused,
            columns=account.columns.get(scope.part, {}),
            unmapped=account.unmapped.get(scope.part, ()),
        )
        for scope, raw in zip(published.parts, staging.parts.values(), strict=True)
    )
    reasons = staging.con.execute(
        'SELECT part, "column", rule, count(DISTINCT (file, sheet, row)) FROM rejects '
        'GROUP BY part, "column", rule ORDER BY part, "column", rule'
    ).fetchall()
    return LoadResult(
        files=tuple(names),
        outcome=Outcome.LOADED,
        source=reader.source,
        title=reader.title,
        as_at=account.batch.as_at,
        withdrawn=published.withdrawn,
        parts=parts,
        reasons=tuple(Reason(*row) for row in reasons),
        not_understood=account.not_understood,
        notes=account.notes,
    )


def _outcome(published: Published, *, dry_run: bool) -> Outcome:
    if published.number is None:
        return Outcome.UNCHANGED
    return Outcome.WOULD_LOAD if dry_run else Outcome.LOADED


def _rejects_of(store: Path, number: int | None) -> Path | None:
    """Return the file of a load's refused rows, inside the store, where there is one."""
    for entry in Store.open(store).manifest().entries:
        if isinstance(entry, LoadEntry) and entry.number == number and entry.rejects:
            return store / entry.rejects
    return None


def not_taken(
    names: Sequence[str],
    outcome: Outcome,
    error: Exception,
    reader: Reader | None = None,
    began: float | None = None,
) -> LoadResult:
    """Return the result of files that were not taken, with the sentence that says why."""
    return LoadResult(
        files=tuple(names),
        outcome=outcome,
        message=str(error),
        source=reader.source if reader else None,
        title=reader.title if reader else None,
        seconds=perf_counter() - began if began else 0.0,
    )


def unread(name: str, error: OSError) -> UnreadableError:
    """Return the sentence for a file that the operating system would not give."""
    return UnreadableError(f"{name}: cannot be read ({error.strerror or type(error).__name__}).")
