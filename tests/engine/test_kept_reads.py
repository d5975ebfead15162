"""What was shown of an SQL text is kept with the figures, and nothing that is not allowed is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sightline.engine import reads
from sightline.engine.errors import DefinitionError

ALLOWED = "SELECT person_id AS child, d AS date FROM kept_here"
FORBIDDEN = "SELECT person_id AS child, d AS date FROM a JOIN b USING (c)"
KEEP = f"""
import sys
from pathlib import Path
from sightline.engine import reads
with reads.kept_reads(Path(sys.argv[1])):
    reads.prove({ALLOWED!r}, "m.sql")
    found = sorted(reads.tables_read({ALLOWED!r}, "m.sql"))
print(found, "sqlglot" in sys.modules)
"""


def run(folder: Path) -> str:
    words = [sys.executable, "-c", KEEP, str(folder)]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


def test_a_text_read_before_is_not_parsed_again(tmp_path: Path) -> None:
    assert run(tmp_path) == "['kept_here'] True"
    assert run(tmp_path) == "['kept_here'] False"


def test_a_damaged_file_is_read_anew(tmp_path: Path) -> None:
    run(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_text("[")
    assert run(tmp_path) == "['kept_here'] True"
    assert run(tmp_path) == "['kept_here'] False"


def test_a_text_that_is_not_allowed_is_never_kept(tmp_path: Path) -> None:
    with reads.kept_reads(tmp_path):
        for ask in (reads.prove, reads.tables_read):
            with pytest.raises(DefinitionError):
                ask(FORBIDDEN, "m.sql")
        reads.tables_read("SELECT 1 AS child FROM another_kept_here", "m.sql")
    (kept,) = tmp_path.iterdir()
    read, proven = json.loads(kept.read_text())
    key = reads._key(FORBIDDEN)
    assert key not in read
    assert key not in proven
    assert oct(kept.stat().st_mode)[-3:] == "600"
