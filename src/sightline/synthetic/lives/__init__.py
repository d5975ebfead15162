"""How lives are made: one module for each stage of a child's way through services."""

from sightline.synthetic.lives.journey import people

__all__ = ["people"]
