"""The account of a load in plain words: every row read is kept, unchanged or refused."""

from collections.abc import Sequence

from sightline.cli.load_result import CODES, LoadResult, Outcome
from sightline.cli.terminal import paragraph, render

MOST_TEXTS = 15
COLUMNS = ("part", "holds", "from", "read", "kept", "unchanged", "refused")


def headline(result: LoadResult) -> str:
    """Return the one line that says what became of an extract."""
    if result.message is not None:
        return result.message
    what = f"{result.name}: {result.title} as at {result.as_at}"
    match result.outcome:
        case Outcome.UNCHANGED:
            return f"{what}, already in the store: nothing changed"
        case Outcome.WOULD_LOAD:
            return f"{what}, would be loaded (dry run: nothing was changed)"
        case _:
            gone = f", in place of load {', '.join(map(str, result.withdrawn))}"
            return f"{what}, load {result.number}{gone if result.withdrawn else ''}"


def progress_line(result: LoadResult, number: int, count: int) -> str:
    """Return the line told while many extracts are loaded."""
    rows = sum(p.kept for p in result.parts)
    kept = f", {rows:,} rows kept" if result.parts else ""
    said = f"{result.name}: not taken" if result.outcome in CODES else headline(result)
    return f"[{number}/{count}] {said}{kept} ({result.seconds:.1f} s)"


def describe(results: Sequence[LoadResult], *, verbose: bool) -> str:
    """Return the whole account: extract by extract, then what needs somebody's attention."""
    blocks = [_extract(result, verbose=verbose) for result in results]
    blocks += [block for block in (_texts(results), _notes(results), _total(results)) if block]
    return "\n".join(blocks)


def _extract(result: LoadResult, *, verbose: bool) -> str:
    lines = [paragraph(headline(result), "  ")]
    if not result.parts:
        return lines[0] + "\n"
    rows = [
        {
            "part": p.name,
            "holds": p.title,
            "from": p.window_from,
            "read": p.read,
            "kept": p.kept,
            "unchanged": p.unchanged,
            "refused": p.refused,
        }
        for p in result.parts
    ]
    if len(rows) > 1:
        sums = {k: sum(int(str(r[k])) for r in rows) for k in COLUMNS[3:]}
        rows.append({"part": "all", "holds": "", **sums})
    lines.append(render(rows, COLUMNS).rstrip("\n"))
    if result.reasons:
        lines.append("Refused because:")
        lines += [
            paragraph(f"  {r.rows:>6,}  {r.part}, {r.column}: {r.rule}", "          ")
            for r in result.reasons
        ]
    if result.rejects is not None:
        lines.append(f"The refused rows, each with its place and rule: {result.rejects}")
    if verbose:
        lines += _columns(result)
    return "\n".join(lines) + "\n"


def _columns(result: LoadResult) -> list[str]:
    lines = ["Columns:"]
    for part in result.parts:
        lines += [f"  {part.name}: {name} <- {header}" for name, header in part.columns.items()]
        lines += [f"  {part.name}: not used: {header}" for header in part.unmapped]
    return lines


def _texts(results: Sequence[LoadResult]) -> str:
    """Return the category texts that were not understood, over all extracts."""
    found: dict[tuple[str, str, str], int] = {}
    for result in results:
        for n in result.not_understood:
            place = (n.part, n.column, n.text)
            found[place] = found.get(place, 0) + n.rows
    if not found:
        return ""
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    rows = [
        {"rows": count, "part": part, "column": column, "text": text}
        for (part, column, text), count in ranked[:MOST_TEXTS]
    ]
    more = len(found) - len(rows)
    tail = f"and {more:,} more (--format json lists all)\n" if more else ""
    return (
        "Category texts that were not understood (kept as written, counted as unknown):\n"
        + render(rows, ("rows", "part", "column", "text"))
        + tail
    )


def _notes(results: Sequence[LoadResult]) -> str:
    found: dict[str, int] = {}
    for result in results:
        for note in result.notes:
            found[note] = found.get(note, 0) + 1
    if not found:
        return ""
    lines = ["Notes:"]
    for note, count in found.items():
        often = f" ({count} extracts)" if count > 1 else ""
        lines.append(paragraph(f"  {note}{often}", "    "))
    return "\n".join(lines) + "\n"


def _total(results: Sequence[LoadResult]) -> str:
    if len(results) < 2:
        return ""
    counts = {o: sum(1 for r in results if r.outcome is o) for o in Outcome}
    said = ", ".join(f"{n} {o.value.replace('_', ' ')}" for o, n in counts.items() if n)
    return f"{len(results)} extracts and files: {said}.\n"
