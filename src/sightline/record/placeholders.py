"""Names of workers: written alike, and told apart from placeholders."""

import re
from collections.abc import Collection

from sightline.record.settings import Settings

# re's \s holds the non-breaking spaces; the zero-width ones that Excel cells bring are not spaces
# to it. Pinned by test_names_that_differ_by_spaces_only_are_one_name.
_SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
_WORD = re.compile(r"\w+")


def normalise_name(raw: str | None) -> str:
    """Return a worker's or team's name with every run of spaces made one plain space.

    Non-breaking and zero-width spaces count as spaces, and none is left at either end. A missing
    name is an empty text. Case and punctuation stay: the raw name is kept beside it.
    """
    return _SPACES.sub(" ", raw or "").strip()


def is_placeholder(name: str | None, settings: Settings, teams: Collection[str] = ()) -> bool:
    """Return whether ``name`` names nobody: blank, a team's name, or holding a placeholder word.

    ``teams`` are team names in the record besides those in ``settings``. A placeholder of the
    settings matches as whole words, in any case: "duty" is found in "Duty Worker 2", not in
    "Dutyman". A team's name matches as a whole. Counting rules: ``unallocated_children_n``.
    """
    plain = normalise_name(name).casefold()
    if not _WORD.search(plain):
        return True
    if any(plain == normalise_name(team).casefold() for team in (*settings.teams, *teams)):
        return True
    words = _words(plain)
    return any(_words(placeholder.casefold()) in words for placeholder in settings.placeholders)


def _words(text: str) -> str:
    """The words of a text with one space before and after each, so that only whole ones match."""
    return f" {' '.join(_WORD.findall(text))} "
