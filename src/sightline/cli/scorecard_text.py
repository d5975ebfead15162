"""The scorecard in the terminal."""

from sightline.cli.terminal import paragraph, render
from sightline.insight.words import day_words
from sightline.reports.scorecard import Figure, Line, Scorecard

COLUMNS = ("measure", "latest", "of", "month before", "year before", "standard", "signal")
MOST_WARNINGS = 10


def describe(card: Scorecard) -> str:
    """Return the scorecard as text: area by area, then what the checks found."""
    as_at = max((each.last for each in card.loaded), default=None)
    known = f", known at {day_words(card.known_at)}" if card.known_at else ""
    lines = [
        f"{card.authority}: as at {day_words(as_at) if as_at else 'no day'}{known}. "
        f"{card.children:,} people in the record."
    ]
    for area, measures in card.areas.items():
        lines += ["", area.upper()]
        shown = [_row(line) for line in measures if not line.missing]
        if shown:
            lines.append(render(shown, COLUMNS).rstrip("\n"))
        lines += [
            paragraph(f"{line.definition.title}: {line.missing}", "  ")
            for line in measures
            if line.missing
        ]
    if card.further:
        lines += ["", f"{card.further} further measures have figures (sightline measures)."]
    lines += ["", "DATA QUALITY", *_warnings(card)]
    return "\n".join(lines) + "\n"


def _row(line: Line) -> dict[str, str]:
    latest = line.latest
    of = ", ".join(t for t in (latest.base, latest.period) if t)
    return {
        "measure": line.definition.title,
        "latest": _said(latest),
        "of": of,
        "month before": _said(line.previous),
        "year before": _said(line.year_ago),
        "standard": line.standard.split(" (")[0],
        "signal": line.signal.split(" (")[0],
    }


def _said(figure: Figure) -> str:
    return figure.said if figure.value is not None else figure.said.split(":")[0]


def _warnings(card: Scorecard) -> list[str]:
    if not card.checks_run:
        return ["No check of data quality was run."]
    if not card.warnings:
        return [f"{card.checks_run} checks were run and found nothing wrong."]
    lines = [paragraph(f"{w.severity}: {w.sentence}", "  ") for w in card.warnings[:MOST_WARNINGS]]
    more = len(card.warnings) - len(lines)
    return [*lines, f"and {more} more (sightline checks)"] if more > 0 else lines
