"""Writing rows: to the terminal, as CSV, JSON, an Excel workbook or Parquet."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from sightline.cli.terminal import render
from sightline.reports.export.formulas import STARTS

Rows = Sequence[Mapping[str, Any]]
BINARY = ("xlsx", "parquet")


def write_rows(
    rows: Rows,
    columns: Sequence[str],
    *,
    form: str,
    out: Path | None,
    types: Mapping[str, str] | None = None,
    title: str = "rows",
) -> None:
    """Write rows in the format asked for.

    ``columns`` are the keys in order. ``types`` gives the SQL type of columns for Parquet where
    the values cannot tell it. Raises ``click.UsageError`` when a binary format has no file to go
    to, or the file cannot be written.
    """
    if form in BINARY and out is None:
        raise click.UsageError(f"--format {form} needs --out FILE: it is not text.")
    if out is None:
        click.echo(_text(rows, columns, form), nl=False)
        return
    try:
        if form == "xlsx":
            from sightline.cli.workbook import write_workbook

            write_workbook(out, rows, columns, title=title)
        elif form == "parquet":
            from sightline.cli.parquet import write_parquet

            write_parquet(out, rows, columns, types or {})
        else:
            with out.open("w", encoding="utf-8", newline="") as handle:
                handle.write(_text(rows, columns, form))
        # A list holds children's records: its owner only, whatever the folder allows.
        out.chmod(0o600)
    except OSError as error:
        raise click.UsageError(f"{out}: cannot be written ({error.strerror}).") from None
    say(f"{len(rows):,} rows written to {out}")


def say(text: str) -> None:
    """Tell something beside the result: on stderr, so that the result can be piped."""
    click.echo(text, err=True)


def as_json(value: object) -> str:
    """Return JSON with dates as ISO texts; never NaN, which is not JSON."""
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=1, allow_nan=False)


def harmless(value: Any) -> Any:
    """Return a value that a spreadsheet will not take for a formula.

    Texts that begin like one get an apostrophe in front (OWASP, "CSV Injection"); numbers are
    numbers and stay. Pinned by ``tests/cli/test_output.py``.
    """
    if isinstance(value, str) and value[:1] in STARTS:
        return f"'{value}"
    return value


def _text(rows: Rows, columns: Sequence[str], form: str) -> str:
    if form == "json":
        return as_json([{c: row.get(c) for c in columns} for row in rows]) + "\n"
    if form == "csv":
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([harmless(_cell(row.get(c))) for c in columns])
        return buffer.getvalue()
    return render(rows, columns)


def _cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return value


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Path):
        return value.as_posix()
    if isinstance(value, tuple | set | frozenset):
        return sorted(value) if isinstance(value, set | frozenset) else list(value)
    raise TypeError(type(value).__name__)
