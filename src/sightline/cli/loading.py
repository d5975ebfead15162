"""A load as a function: from paths to a result for each extract.

Each extract is a load of its own, whole or not at all; one that cannot be read or is refused
stops no other. The command line, the demonstration and the benchmarks all load through here.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from sightline.cli.as_at_hint import in_order
from sightline.cli.chosen import IN_THE_STORE
from sightline.cli.kept_at_load import keep_what_is_closed
from sightline.cli.load_result import LoadResult, Outcome
from sightline.cli.one_extract import How, how, load_extract, not_taken, unread
from sightline.cli.published_ready import make_ready
from sightline.cli.rehearsal import Rehearsal
from sightline.cli.side_by_side import WORTH_IT, load_side_by_side
from sightline.history import Store
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.extract import InputFile, Reader
from sightline.intake.files import expand
from sightline.intake.readers import recognise
from sightline.intake.workroom import Workroom
from sightline.record.settings import Settings

Told = Callable[[LoadResult, int, int], None]


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
    room = Workroom()
    unpacked = room.path
    try:
        results, groups = _groups(paths, unpacked)
        count = len(results) + len(groups)
        for number, result in enumerate(results, start=1):
            told(result, number, count)
        plan = how(store, settings, as_at=as_at, replacing=replacing, dry_run=dry_run)
        for result in _taken(groups, plan):
            results.append(result)
            told(result, len(results), count)
        if not dry_run:
            keep_what_is_closed(store, settings, results)
            make_ready(results, store, settings)
        return results
    finally:
        room.close()


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
            results.append(not_taken([path.name], Outcome.UNREADABLE, error))
            continue
        except RefusedError as error:
            results.append(not_taken([path.name], Outcome.REFUSED, error))
            continue
        except OSError as error:
            results.append(not_taken([path.name], Outcome.UNREADABLE, unread(path.name, error)))
            continue
        if not files:
            empty = RefusedError(f"{path}: the folder must hold files, and it holds none.")
            results.append(not_taken([path.name], Outcome.REFUSED, empty))
        for file in files:
            if file.path.name == IN_THE_STORE:
                results.append(_passed_over(file))
                continue
            try:
                reader = recognise(file)
                groups.setdefault(reader.group(file), (reader, []))[1].append(file)
            except UnreadableError as error:
                results.append(not_taken([file.name], Outcome.UNREADABLE, error))
            except RefusedError as error:
                results.append(not_taken([file.name], Outcome.REFUSED, error))
            except OSError as error:
                results.append(not_taken([file.name], Outcome.UNREADABLE, unread(file.name, error)))
    return results, in_order(list(groups.values()))


def _taken(groups: Sequence[tuple[Reader, list[InputFile]]], plan: How) -> Iterator[LoadResult]:
    """Yield the result of each extract in order; a store that cannot be written ends it."""
    if plan.dry_run:
        with Rehearsal(plan.store, replacing=plan.replacing) as rehearsal:
            for reader, files in groups:
                yield load_extract(reader, files, plan, rehearsal.publish)
        return
    if len(groups) >= WORTH_IT:
        yield from load_side_by_side(groups, plan)
        return
    for reader, files in groups:
        result = load_extract(
            reader,
            files,
            plan,
            lambda batch: Store.create(plan.store).publish(batch, replacing=plan.replacing),
        )
        yield result
        if result.outcome is Outcome.STORE:
            return


def _passed_over(file: InputFile) -> LoadResult:
    said = (
        f"{file.name}: a settings file and not an extract, passed over. To use it: "
        f"sightline settings use {file.path.as_posix()}"
    )
    return LoadResult(files=(file.name,), outcome=Outcome.PASSED_OVER, message=said)
