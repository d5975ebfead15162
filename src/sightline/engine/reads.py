"""Which tables an SQL text reads, once it is shown to be within the allow-list.

The parser is imported here and only when a text must be read: it takes a third of the time of
showing figures that were worked out before, whose SQL was shown to be allowed when it ran. What
was shown of a text is kept in the store beside the figures, as long as the allow-list and the
parser are the same. Pinned by ``tests/engine/test_kept_reads.py``.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from sightline.history.files import OWNER_ONLY_FILE, draft_of, make_folder

# The tables that each text reads and, of measures, that the SELECT returns cases, by the
# fingerprint of the text: nothing but allowed texts is in here.
_read: dict[str, list[str]] = {}
_proven: set[str] = set()


@cache
def tables_read(sql: str, file: str) -> frozenset[str]:
    """Return the tables that a SELECT reads; ``DefinitionError`` when it is not allowed."""
    key = _key(sql)
    if key not in _read:
        from sightline.engine.allowed import parse_select, tables_of

        _read[key] = sorted(tables_of(parse_select(sql, file)))
    return frozenset(_read[key])


@cache
def prove(sql: str, file: str) -> None:
    """Raise ``DefinitionError`` unless the text is a SELECT of cases within the allow-list."""
    key = _key(sql)
    if key not in _proven:
        from sightline.engine.allowed import parse_measure

        parse_measure(sql, file)
        _proven.add(key)


@contextmanager
def kept_reads(folder: Path) -> Iterator[None]:
    """Use what is kept in the folder of texts read before, and keep what is read meanwhile."""
    path = folder / f"reads-{_rules()}.json"
    with suppress(OSError, ValueError):
        read, proven = json.loads(path.read_text(encoding="utf-8"))
        _read.update(read)
        _proven.update(proven)
    before = len(_read), len(_proven)
    yield
    if before != (len(_read), len(_proven)):
        make_folder(folder)
        draft = draft_of(path)
        draft.write_text(json.dumps([_read, sorted(_proven)]), encoding="utf-8")
        draft.chmod(OWNER_ONLY_FILE)
        draft.replace(path)


def _key(sql: str) -> str:
    return hashlib.sha256(sql.encode()).hexdigest()


@cache
def _rules() -> str:
    """Return a text that changes with the allow-list and with the parser."""
    room = files("sightline.engine")
    parts = ("allowed.py", "dialects/nodes.py", "dialects/functions.py")
    allowed = b"".join((room / part).read_bytes() for part in parts)
    return hashlib.sha256(allowed + version("sqlglot").encode()).hexdigest()[:20]
