"""The rules behind a figure, kept as they were: definitions, shared views and settings."""

import dataclasses
import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sightline.engine.definition import Aggregate, Definition, Kind, Unit
from sightline.engine.library import view_texts
from sightline.record.settings import Settings

_READ = {"kind": Kind, "unit": Unit, "aggregate": Aggregate}
# Words that explain a rule and do not count anything: a change of these changes no figure.
_WORDS = {"title", "question", "area", "file", "folder", "official", "traps", "differs", "homes",
          "better", "weakens", "rule", "mend", "severity"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """The definitions by id, and the texts of shared views and settings."""

    definitions: Mapping[str, Definition]
    views: Mapping[str, str]
    settings: Mapping[str, Any]

    def changes(self, other: "Rules", measure: str, *, grouped: bool = False) -> tuple[str, ...]:
        """Return what of a measure's rules differs: its definition, shared views, settings.

        Only what the measure reads counts: another measure's standard, or a setting that did not
        exist then, has changed nothing. ``grouped`` asks of a figure of a group.
        """
        found = []
        if _counting(self.definitions[measure]) != _counting(other.definitions[measure]):
            found.append("definition")
        mine, theirs = self._read_by(measure), other._read_by(measure)
        if mine != theirs:
            found.append("shared views")
        text = " ".join([other.definitions[measure].sql, *theirs.values()])
        if any(
            _used(key, self.settings[key], text) != _used(key, other.settings[key], text)
            for key in self.settings.keys() & other.settings.keys()
            if _counts(key, other.definitions[measure], text, grouped=grouped)
        ):
            found.append("settings")
        return tuple(found)

    def _read_by(self, measure: str) -> dict[str, str]:
        """Return the shared views that a measure reads, through others too, and every figure's."""
        found: dict[str, str] = {}
        texts = [self.definitions[measure].sql, _EVERY]
        while texts:
            words = set(re.findall(r"\w+", texts.pop()))
            for name in words & self.views.keys() - found.keys():
                found[name] = self.views[name]
                texts.append(self.views[name])
        return found


# The view that gives every case its groups.
_EVERY = "people"
_ALWAYS = {"source_orders", "leading_zeros", "history_from"}
_OF_GROUPS = {"localities", "team_moves", "team_names"}
_WHERE_READ = {"standards": "standards", "thresholds": "thresholds", "custody_suitable": "choices",
               "placeholders": "placeholder_workers"}  # fmt: skip


def _counts(key: str, definition: Definition, text: str, *, grouped: bool) -> bool:
    """Return whether a setting can change the figures of a measure."""
    if key in _ALWAYS or (grouped and key in _OF_GROUPS):
        return True
    if key.startswith("population"):
        return definition.aggregate is Aggregate.RATE
    return key in _WHERE_READ and _WHERE_READ[key] in text


def _used(key: str, value: Any, text: str) -> Any:
    """Return of the standards and thresholds those that a text names, of others all."""
    if key == "thresholds":
        return {name: each for name, each in value.items() if name in text}
    if key == "standards":
        return [each for each in value if each["name"] in text]
    return value


def rules_now(definitions: Iterable[Definition], settings: Settings) -> Rules:
    """Return the rules in force now for these measures."""
    return Rules(
        {d.id: d for d in definitions},
        view_texts(),
        _plain({f.name: getattr(settings, f.name) for f in dataclasses.fields(settings)}),
    )


def write_rules(path: Path, rules: Rules) -> None:
    """Write rules; the same rules give the same bytes."""
    body = {
        "definitions": [_values(d) for d in rules.definitions.values()],
        "views": dict(rules.views),
        "settings": dict(rules.settings),
    }
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, indent=1)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def read_rules(path: Path) -> Rules:
    """Return rules written by ``write_rules``, by an earlier version of the product too."""
    body = json.loads(gzip.decompress(path.read_bytes()))
    known = {f.name for f in dataclasses.fields(Definition)}
    definitions = [
        Definition(**{k: _value(k, v) for k, v in each.items() if k in known})
        for each in body["definitions"]
    ]
    return Rules({d.id: d for d in definitions}, body["views"], body["settings"])


def digest(rules: Rules) -> str:
    """Return a text that is equal for equal rules."""
    body = [[_values(d) for d in rules.definitions.values()], rules.views, rules.settings]
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:20]


def _values(definition: Definition) -> dict[str, Any]:
    found: dict[str, Any] = _plain(
        {f.name: getattr(definition, f.name) for f in dataclasses.fields(definition)}
    )
    return found


def _counting(definition: Definition) -> dict[str, Any]:
    return {k: v for k, v in _values(definition).items() if k not in _WORDS}


def _value(name: str, value: Any) -> Any:
    if name in _READ and value is not None:
        return _READ[name](value)
    if isinstance(value, list):
        return tuple(_value("", each) for each in value)
    return value


def _plain(value: Any) -> Any:
    """Return a value as JSON holds it; keys as texts, in order."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _plain({f.name: getattr(value, f.name) for f in dataclasses.fields(value)})
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in sorted(value.items(), key=lambda kv: str(kv[0]))}
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        return [_plain(each) for each in items]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)
