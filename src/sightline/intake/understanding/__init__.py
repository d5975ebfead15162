"""Reading category texts as councils write them.

``understand(field, text)`` takes the name of a code list and any text a council has put in the
field, and returns the code, or only the group of Annex A, or says that it was not understood.
``understand_answer(question, text)`` does so for a column that is answered with yes or no.
"""

from functools import lru_cache

from sightline.intake.understanding import (
    care,
    care_leavers,
    ethnicity,
    need,
    people,
    permanence,
    placement,
    source,
)
from sightline.intake.understanding.engine import Understood, read
from sightline.intake.understanding.questions import QUESTIONS, understand_answer
from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_MODULES = (care, care_leavers, ethnicity, need, people, permanence, placement, source)

# A code list without a vocabulary is read by its codes and labels.
VOCABULARIES = {name: Vocabulary(codes) for name, codes in CODE_LISTS.items()} | {
    value.codes.name: value
    for module in _MODULES
    for value in vars(module).values()
    if isinstance(value, Vocabulary)
}

FIELDS: tuple[str, ...] = tuple(VOCABULARIES)


@lru_cache(maxsize=65_536)
def understand(field: str, text: str) -> Understood:
    """Return what ``text`` means in ``field``, the name of a code list (see ``FIELDS``).

    The answer keeps code and group apart: a text that tells only the group of Annex A
    ("White") has a group and no code. Blank text is no category: its ``how`` is "blank".

    Raises:
        KeyError: no code list is called ``field``. No text makes it raise.
    """
    return read(text, VOCABULARIES[field])


__all__ = [
    "FIELDS",
    "QUESTIONS",
    "VOCABULARIES",
    "Understood",
    "understand",
    "understand_answer",
]
