"""A killed load leaves no child's rows behind for long."""

import os
import subprocess
import sys
from pathlib import Path

from sightline.intake.workroom import Workroom, sweep


def test_a_folder_in_use_stays_and_a_dead_one_goes(tmp_path: Path) -> None:
    mine = Workroom(tmp_path)
    program = (
        "import os, sys; from pathlib import Path; from sightline.intake.workroom import Workroom\n"
        "room = Workroom(Path(sys.argv[1])); (room.path / 'rows.csv').write_text('1')\n"
        "os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert len(list(tmp_path.iterdir())) == 2
    assert sweep(tmp_path, young=0.0) == 1
    assert list(tmp_path.iterdir()) == [mine.path]
    mine.close()
    assert list(tmp_path.iterdir()) == []


def test_it_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    room = Workroom(tmp_path)
    if os.name == "posix":
        assert room.path.stat().st_mode & 0o077 == 0
    room.close()
