"""Lists 10 and 11 of Annex A: children on the way to adoption, and adopters."""

from collections.abc import Iterator, Sequence
from datetime import date

from sightline.synthetic.lives.adopters import Adopter
from sightline.synthetic.writers import annex_words as words
from sightline.synthetic.writers.annex_child import Extract
from sightline.synthetic.writers.cells import Cell, Row, by
from sightline.synthetic.writers.known import Index

_LEFT = {"WITHDREW": "a) Withdrew", "HOLD": "b) Process on hold", "REFUSED": "c) Refused"}


def children(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 10: children with a decision for adoption, open or ended from ``first``."""
    as_at = extract.as_at
    for item in index.adoptions.until(as_at):
        way, person = item.event.adoption, item.life.person
        if way is None:
            continue
        ended = by(way.order, as_at) or by(way.reversed, as_at) or by(item.event.end, as_at)
        if ended is not None and ended < first:
            continue
        child = extract.child(person)
        reversed_on = by(way.reversed, as_at)
        yield (
            child[0],
            way.family,
            *child[1:],
            extract.disability(person),
            item.event.start,
            way.decision,
            by(way.order_of_placement, as_at),
            by(way.matched, as_at),
            by(way.placed, as_at),
            by(way.order, as_at),
            reversed_on,
            way.reversal_reason if reversed_on else None,
            by(way.fostered_for_adoption, as_at),
        )


def adopters(everyone: Sequence[Adopter], extract: Extract, first: date) -> Iterator[Row]:
    """List 11: adopters in the process, or who left it from ``first``."""
    as_at = extract.as_at
    for adopter in everyone:
        if adopter.enquiry > as_at:
            continue
        ended = by(adopter.order, as_at) or by(adopter.left, as_at)
        if ended is not None and ended < first:
            continue
        steps: list[Cell] = [by(step, as_at) for step in adopter.steps]
        steps += [None] * (6 - len(steps))
        placed = by(adopter.placed, as_at)
        left = by(adopter.left, as_at)
        yield (
            adopter.adopter_id,
            adopter.family,
            words.GENDER[adopter.sex],
            words.ETHNICITY[adopter.ethnicity],
            words.YES_NO[adopter.disabled],
            words.YES_NO[adopter.fostering],
            adopter.enquiry,
            *steps,
            by(adopter.matched, as_at),
            placed,
            adopter.children if placed else None,
            by(adopter.order, as_at),
            left,
            _LEFT[adopter.left_reason] if left else None,
        )
