"""The benchmarks: run with ``make bench``; the figures go to ``docs/benchmarks.md`` by hand.

``--large`` adds the sizes of 100,000 and 1,000,000 children; ``--only WORD`` limits the rows.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pages
from measuring import Figure, fresh, machine, run, sightline, table
from returns import write_cin, write_ssda903


def size_of(path: Path) -> str:
    """Return the size of a file or folder in MB."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    return f"{sum(f.stat().st_size for f in files) / 1e6:.1f} MB"


def load(store: Path, *paths: Path, runs: int, extra: tuple[str, ...] = ()) -> tuple[float, float]:
    """Time ``sightline load`` from start to published, into an empty store each time."""
    command = [sightline(), "load", *map(str, paths), "--store", str(store), *extra]
    return run(command, runs=runs, before=fresh(store))


def returns(work: Path, *, large: bool) -> Iterator[Figure]:
    """The CIN census and SSDA903 loads, as the number of children grows."""
    sizes = [10_000, 100_000, 1_000_000] if large else [10_000]
    for children in sizes:
        runs = 5 if children == 10_000 else 1
        aim = "2 s, 200 MB" if children == 10_000 else "in step with the data"
        cin = write_cin(work / f"cin-{children}.xml", children)
        seconds, peak = load(work / "store", cin, runs=runs)
        yield Figure(
            "CIN census XML: load", f"{children:,} children, {size_of(cin)}", aim, seconds, peak
        )
        cin.unlink()
        folder = write_ssda903(work / f"ssda903-{children}", children)
        seconds, peak = load(work / "store", folder, runs=runs, extra=("--as-at", "2021-03-31"))
        yield Figure(
            "SSDA903: load", f"{children:,} children, {size_of(folder)}", aim, seconds, peak
        )
        shutil.rmtree(folder)


def annex_a(work: Path) -> Iterator[Figure]:
    """A month's workbook, all 36, the measures over them, and one more month."""
    made = work / "authority"
    run(
        [sightline(), "synthetic", str(made), "--months", "37", "--end", "2021-08-31"],
        runs=1,
        before=fresh(made),
    )
    books = sorted((made / "annex_a").glob("*.xlsx"))
    store = work / "annex-store"
    seconds, peak = load(store, books[-1], runs=5)
    yield Figure(
        "Annex A workbook of a month: load", f"one authority, {size_of(books[-1])}", "2 s",
        seconds, peak,
    )  # fmt: skip
    seconds, peak = load(store, *books[:36], runs=1)
    yield Figure(
        "36 Annex A workbooks from nothing: load",
        f"36 months, {size_of(made / 'annex_a')}",
        "40 s",
        seconds,
        peak,
    )
    measures = [sightline(), "measures", "--store", str(store), "--format", "json"]
    shutil.rmtree(store / "derived", ignore_errors=True)
    seconds, peak = run(measures, runs=1)
    yield Figure(
        "every measure that Annex A feeds, record and figures from nothing",
        "36 months",
        "",
        seconds,
        peak,
    )

    def forget_figures() -> None:
        for kind in ("cases", "facts", "outcomes"):
            for path in (store / "derived").glob(f"{kind}-*"):
                path.unlink()

    seconds, peak = run(measures, runs=3, before=forget_figures)
    yield Figure("the same, over the record", "36 months", "", seconds, peak)
    many = str(Path(__file__).with_name("many_measures.py"))
    forty = [sys.executable, many, str(store), "40", "--alone"]
    seconds, peak = run(forty, runs=3, before=forget_figures)
    yield Figure(
        "40 measures, every window and grouping, over the record", "36 months", "3 s", seconds, peak
    )
    run(measures, runs=1)
    seconds, peak = run(measures, runs=3)
    yield Figure("the same figures read again", "36 months", "", seconds, peak)
    run([sightline(), "load", str(books[36]), "--store", str(store)], runs=1)
    seconds, peak = run(measures, runs=1)
    yield Figure("every measure after one more load", "37 months", "3 s", seconds, peak)
    for what, taken in pages.milliseconds(store).items():
        yield Figure(
            f"one measure, process open: its {what}", "37 months", "10 ms", taken / 1000, 0,
            f"{taken:.1f} ms",
        )  # fmt: skip
    yield from first_reported(store, made)
    seconds, peak = run([sys.executable, many, str(store), "300", "--alone"], runs=1)
    yield Figure("300 measures over the record", "37 months", "15 s", seconds, peak)


def first_reported(store: Path, made: Path) -> Iterator[Figure]:
    """The series as first reported: from nothing, and what a month's load takes to add to it."""
    asked = [sightline(), "restated", "--store", str(store), "--measure", "cpp_number_n"]
    seconds, peak = run(asked, runs=1, before=fresh(store / "first-reported"))
    yield Figure("as first reported, from nothing, all measures", "37 months", "", seconds, peak)
    newest = max((store / "first-reported").glob("[0-9]*"))

    def forget_newest() -> None:
        shutil.rmtree(newest, ignore_errors=True)

    seconds, peak = run(asked, runs=3, before=forget_newest)
    yield Figure("as first reported, one more month", "a month", "2 s", seconds, peak)


def ssd_loads(work: Path) -> Iterator[Figure]:
    """36 full SSD extracts as files, and one more."""
    import ssd_files

    yield from ssd_files.figures(work)


def england_wide(work: Path) -> Iterator[Figure]:
    """England in chunks of authorities."""
    import england

    yield from england.figures(work)


def ssd_history() -> Iterator[Figure]:
    """36 full SSD extracts, and one more."""
    import ssd_history as ssd

    for row in ssd.run():
        yield Figure(
            str(row["work"]),
            str(row["size"]),
            f"{row['reach']} s" if row["reach"] else "",
            float(row["seconds"]),
            float(row["peak_mb"]),
        )


def main() -> None:
    """Run the benchmarks and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="sightline-bench-"))
    figures: list[Figure] = []
    try:
        groups = {
            "returns": lambda: returns(work, large=options.large),
            "annex": lambda: annex_a(work),
            "ssd-files": lambda: ssd_loads(work),
            "store": ssd_history,
            "england": lambda: england_wide(work),
        }
        for name, group in groups.items():
            if options.only in name:
                for figure in group():
                    figures.append(figure)
                    print(f"{figure.seconds:8.2f} s {figure.peak_mb:7.0f} MB  {figure.work}")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"\n{machine()}\n\n{table(figures)}")


if __name__ == "__main__":
    main()
