"""The synthetic authority: coherent invented lives, written in the formats that councils export.

>>> from sightline.synthetic import write_authority
>>> written = write_authority(out, population=68_000, months=36)  # doctest: +SKIP
"""

from sightline.synthetic.authority import Written, write_authority
from sightline.synthetic.defects import Defects
from sightline.synthetic.lives import people
from sightline.synthetic.world import World

__all__ = ["Defects", "World", "Written", "people", "write_authority"]
