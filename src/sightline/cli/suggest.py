"""Wrong names are answered with near ones."""

from collections.abc import Iterable
from difflib import get_close_matches


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Return the sentence for a name that is none of ``known``: near ones, or all if few.

    >>> unknown("table", "ssd_persons", ["ssd_person", "ssd_address"])
    "There is no table 'ssd_persons'. Did you mean ssd_person?"
    """
    names = list(known)
    lowered = {n.lower(): n for n in names}
    near = [lowered[n] for n in get_close_matches(name.lower(), list(lowered), n=3, cutoff=0.75)]
    if near:
        return f"There is no {what} '{name}'. Did you mean {' or '.join(near)}?"
    if len(names) <= 24:
        return f"There is no {what} '{name}': it must be one of {', '.join(names)}."
    return f"There is no {what} '{name}'."


def match(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is ``name`` in any case, or None."""
    lowered = {n.lower(): n for n in known}
    return lowered.get(name.strip().lower())
