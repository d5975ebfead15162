"""The tables of the Standard Safeguarding Dataset, a file each."""

from sightline.synthetic.writers.ssd.extract import write

__all__ = ["write"]
