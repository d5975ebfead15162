"""Reading single values out of a settings file, each refused with its line when it is wrong."""

import math
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from sightline.record.settings.errors import SettingsError
from sightline.record.settings.keys import SECTIONS, Section
from sightline.record.settings.locate import KeyPath, Lines

_WORDS = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number with decimals",
    list: "a list",
    dict: "a table",
    datetime: "a date with a time",
    date: "a date",
}


def _described(value: Any) -> str:
    """Say what was found, in words for what has no short form of its own."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime) or not isinstance(value, (int, float, date)):
        return _WORDS.get(type(value), "something else")
    return str(value)


class Document:
    """A settings file as read: the values, and the line of each."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        try:
            self.values: Mapping[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise _syntax_error(path, text, error) from None
        self.lines = Lines(text)

    def refuse(self, at: KeyPath, rule: str, found: str) -> NoReturn:
        """Raise ``SettingsError`` at the line of ``at``."""
        raise SettingsError(self.path, self.lines.of(at), rule, found)

    def section(self, name: str) -> "Entry | None":
        """Return the section written ``[name]``, or ``None`` when it is not there."""
        if name not in self.values:
            return None
        if not isinstance(self.values[name], dict):
            self.refuse((name,), f"{name} must be a section [{name}]", "something else")
        return Entry(self, (name,), SECTIONS[name], self.values[name])

    def entries(self, name: str) -> Iterator["Entry"]:
        """Yield the entries written ``[[name]]``, in order."""
        found = self.values.get(name, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            self.refuse((name,), f"{name} must be entries, each under [[{name}]]", "something else")
        for index, values in enumerate(found):
            yield Entry(self, (name, index), SECTIONS[name], values)


def _syntax_error(path: Path, text: str, error: tomllib.TOMLDecodeError) -> SettingsError:
    """Turn ``at line 3, column 5`` or ``at end of document`` of ``tomllib`` into our sentence."""
    said, _, place = str(error).rpartition(" (at ")
    numbers = [int(part) for part in place.replace(",", " ").split() if part.isdigit()]
    line = numbers[0] if numbers else len(text.splitlines()) or 1
    found = (said[:1].lower() + said[1:]) or "a mistake"
    return SettingsError(path, line, "the file must be written in TOML", found)


class Entry:
    """One section, or one entry of a section that repeats, whose keys are known ones."""

    def __init__(
        self, document: Document, at: KeyPath, section: Section, values: Mapping[str, Any]
    ) -> None:
        self.document = document
        self.at = at
        self.section = section
        self._values = values
        known = [key.name for key in section.keys]
        for name in values:
            if name not in known:
                rule = f"a key of {section.one} must be one of {', '.join(known)}"
                document.refuse((*at, name), rule, f'"{name}"')

    def has(self, name: str) -> bool:
        """Return whether the key is written."""
        return name in self._values

    def refuse(self, name: str, rule: str, found: str | None = None) -> NoReturn:
        """Raise ``SettingsError`` at the line of the key, with what stands there."""
        said = _described(self._values[name]) if found is None else found
        self.document.refuse((*self.at, name), rule, said)

    def _value(self, name: str, wanted: type, words: str) -> Any:
        if name not in self._values:
            need = f'{words} it applies from ("from")' if name == "from" else f'{words} "{name}"'
            self.document.refuse(self.at, f"{self.section.one} needs {need}", "none")
        value = self._values[name]
        if type(value) is not wanted:
            self.refuse(name, f'"{name}" of {self.section.one} must be {words}')
        return value

    def text(self, name: str) -> str:
        """Return a text that is not blank, with spaces around it removed."""
        value = str(self._value(name, str, "a text")).strip()
        if not value:
            self.refuse(name, f'"{name}" of {self.section.one} must not be blank')
        return value

    def whole(self, name: str, lowest: int, highest: int | None = None) -> int:
        """Return a whole number from ``lowest`` to ``highest``, both included."""
        value = int(self._value(name, int, "a whole number"))
        if value < lowest or (highest is not None and value > highest):
            span = f"{lowest} or more" if highest is None else f"from {lowest} to {highest}"
            self.refuse(name, f'"{name}" of {self.section.one} must be {span}')
        return value

    def number(self, name: str, lowest: float | None = None) -> float:
        """Return a number, whole or with decimals, of ``lowest`` or more."""
        if name not in self._values or type(self._values[name]) not in (int, float):
            self._value(name, float, "a number")
        value = float(self._values[name])
        if not math.isfinite(value):
            self.refuse(name, f'"{name}" of {self.section.one} must be a finite number')
        if lowest is not None and value < lowest:
            self.refuse(name, f'"{name}" of {self.section.one} must be {lowest:g} or more')
        return value

    def day(self, name: str = "from") -> date:
        """Return a date."""
        value: date = self._value(name, date, "a date")
        return value

    def flag(self, name: str) -> bool:
        """Return true or false."""
        return bool(self._value(name, bool, "true or false"))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, none blank and none twice."""
        values = self._value(name, list, "a list of texts")
        for value in values:
            if not isinstance(value, str) or not value.strip():
                rule = f'"{name}" of {self.section.one} must hold texts that are not blank'
                self.refuse(name, rule, _described(value))
        found = tuple(str(value).strip() for value in values)
        for position, value in enumerate(found):
            if value in found[:position]:
                rule = f'"{name}" of {self.section.one} must name each once'
                self.refuse(name, rule, f'"{value}" twice')
        return found

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table inside the section, as it stands."""
        value: Mapping[str, Any] = self._value(name, dict, "a table")
        return value
