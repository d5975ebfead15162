"""A load as a function: from paths to a result for each extract.

Each extract is a load of its own, whole or not at all; one that cannot be read or is refused
stops no other. The command line, the demonstration and the benchmarks all load through here.
"""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from sightline.cli.adoptions import adopted_ids
from sightline.cli.as_at_hint import in_order
from sightline.cli.errors import debugging, fault
from sightline.cli.load_result import LoadResult, Outcome, Part, Reason
from sightline.cli.rehearsal import Rehearsal
from sightline.history import LoadEntry, Published, Store, StoreError
from sightline.history.errors import ConflictingExtractError
from sightline.intake.build import Account, build
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.extract import Extract, InputFile, Reader
from sightline.intake.files import expand
from sightline.intake.local.crosswalk import refuse_links
from sightline.intake.readers import recognise
from sightline.intake.staging import Staging
from sightline.record.batch import Batch
from sightline.record.settings import Settings

Taking = Callable[[Batch], Published]
Told = Callable[[LoadResult, int, int], None]
SETTINGS_FILE = "authority.toml"


def load_paths(
    paths: Sequence[Path],
    store: Path,
    settings: Settings,
    *,
    as_at: date | None = None,
    replacing: bool = False,
    dry_run: bool = False,
    told: Told = lambda result, number, count: None,
) -> list[LoadResult]:
    """Load every extract found under the paths, in the order of their dates.

    ``told`` is called after each extract with the result, its number and how many there are.
    ``dry_run`` does everything but change the store. Files that are not extracts are results
    too, so that every file given is accounted for. A store that cannot be written ends the run;
    what was loaded before stays, and the last result says so.
    """
    unpacked = Path(tempfile.mkdtemp(prefix="sightline-"))
    try:
        results, groups = _groups(paths, unpacked)
        count = len(results) + len(groups)
        for number, result in enumerate(results, start=1):
            told(result, number, count)
        with Rehearsal(store, replacing=replacing) as rehearsal:
            take: Taking = rehearsal.publish
            if not dry_run:
                take = lambda batch: Store.create(store).publish(  # noqa: E731
                    batch, replacing=replacing
                )
            for reader, files in groups:
                result = _load(reader, files, settings, as_at, take, dry_run=dry_run, store=store)
                results.append(result)
                told(result, len(results), count)
                if result.outcome is Outcome.STORE:
                    break
        return results
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)


def _groups(
    paths: Sequence[Path], unpacked: Path
) -> tuple[list[LoadResult], list[tuple[Reader, list[InputFile]]]]:
    """Return the results of files that are no extracts, and the others by extract, in order."""
    results: list[LoadResult] = []
    groups: dict[str, tuple[Reader, list[InputFile]]] = {}
    for number, path in enumerate(paths):
        try:
            files = expand([path], unpacked / str(number))
        except UnreadableError as error:
            results.append(_not_taken([path.name], Outcome.UNREADABLE, error))
            continue
        except RefusedError as error:
            results.append(_not_taken([path.name], Outcome.REFUSED, error))
            continue
        except OSError as error:
            results.append(_not_taken([path.name], Outcome.UNREADABLE, _unread(path.name, error)))
            continue
        if not files:
            empty = RefusedError(f"{path}: the folder must hold files, and it holds none.")
            results.append(_not_taken([path.name], Outcome.REFUSED, empty))
        for file in files:
            if file.path.name == SETTINGS_FILE:
                results.append(_passed_over(file))
                continue
            try:
                reader = recognise(file)
                groups.setdefault(reader.group(file), (reader, []))[1].append(file)
            except UnreadableError as error:
                results.append(_not_taken([file.name], Outcome.UNREADABLE, error))
            except RefusedError as error:
                results.append(_not_taken([file.name], Outcome.REFUSED, error))
            except OSError as error:
                unread = _unread(file.name, error)
                results.append(_not_taken([file.name], Outcome.UNREADABLE, unread))
    return results, in_order(list(groups.values()))


def _load(
    reader: Reader,
    files: Sequence[InputFile],
    settings: Settings,
    as_at: date | None,
    take: Taking,
    *,
    dry_run: bool,
    store: Path,
) -> LoadResult:
    began = perf_counter()
    names = [f.name for f in files]
    try:
        with Staging(keep_leading_zeros=settings.leading_zeros == "keep") as staging:
            extract = reader.stage(files, staging, as_at)
            extract = _from_when(extract, settings.history_from.get(reader.source))
            account = build(reader, files, staging, extract)
            account = refuse_links(staging, account, adopted_ids(store, account))
            published = take(account.batch)
            result = _result(reader, names, staging, account, published)
        outcome = _outcome(published, dry_run=dry_run)
        loaded = outcome is Outcome.LOADED
        return replace(
            result,
            outcome=outcome,
            number=published.number if loaded else None,
            rejects=_rejects_of(store, published.number) if loaded else None,
            seconds=perf_counter() - began,
        )
    except UnreadableError as error:
        return _not_taken(names, Outcome.UNREADABLE, error, reader, began)
    except (RefusedError, ConflictingExtractError) as error:
        return _not_taken(names, Outcome.REFUSED, error, reader, began)
    except StoreError as error:
        return _not_taken(names, Outcome.STORE, error, reader, began)
    except OSError as error:
        return _not_taken(names, Outcome.UNREADABLE, _unread(names[0], error), reader, began)
    except Exception as error:
        if debugging():
            raise
        return _not_taken(names, Outcome.FAULT, Exception(fault(error)), reader, began)


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


def _not_taken(
    names: Sequence[str],
    outcome: Outcome,
    error: Exception,
    reader: Reader | None = None,
    began: float | None = None,
) -> LoadResult:
    return LoadResult(
        files=tuple(names),
        outcome=outcome,
        message=str(error),
        source=reader.source if reader else None,
        title=reader.title if reader else None,
        seconds=perf_counter() - began if began else 0.0,
    )


def _passed_over(file: InputFile) -> LoadResult:
    said = (
        f"{file.name}: a settings file and not an extract, passed over. To use it: "
        f"sightline settings use {file.path.as_posix()}"
    )
    return LoadResult(files=(file.name,), outcome=Outcome.PASSED_OVER, message=said)


def _unread(name: str, error: OSError) -> UnreadableError:
    return UnreadableError(f"{name}: cannot be read ({error.strerror or type(error).__name__}).")
