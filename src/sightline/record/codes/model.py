"""What a code list is: the codes of one subject, their meaning and the years they are valid in."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Code:
    """One code of a list.

    ``group`` is the wider category of Ofsted's Annex A that the code belongs to, without its
    letter, where Annex A asks for less detail than the DfE's returns. ``valid_from`` and
    ``valid_to`` are years of the return (the year in which it ends), both included; None is open.
    """

    code: str
    label: str
    group: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None

    def valid_in(self, year: int) -> bool:
        """Whether the return of ``year`` may hold the code."""
        starts = self.valid_from is None or self.valid_from <= year
        return starts and (self.valid_to is None or year <= self.valid_to)


@dataclass(frozen=True)
class CodeList:
    """The codes of one subject in the order of their source.

    ``source`` names the specification that the codes come from, or says that they are
    Sightline's own.
    """

    name: str
    title: str
    source: str
    codes: tuple[Code, ...]

    @cached_property
    def _by_code(self) -> dict[str, Code]:
        return {code.code: code for code in self.codes}

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def code(self, code: str) -> Code:
        """Return the code written ``code``; ``KeyError`` names the list when there is none."""
        try:
            return self._by_code[code]
        except KeyError:
            raise KeyError(f"the code list {self.name} has no code {code!r}") from None

    def valid(self, code: str, year: int) -> bool:
        """Whether ``code`` is in the list and the return of ``year`` may hold it."""
        found = self._by_code.get(code)
        return found is not None and found.valid_in(year)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the list in order, each once."""
        return tuple(dict.fromkeys(code.group for code in self.codes if code.group is not None))
