"""Files that appear whole or not at all: written under a name of their own, then renamed."""

import os
import uuid
from pathlib import Path


def draft_of(path: Path) -> Path:
    """Return a name beside ``path`` that no other writer uses; rename it when it is complete."""
    return path.with_name(f"{path.name}.{os.getpid()}-{uuid.uuid4().hex}.draft")
