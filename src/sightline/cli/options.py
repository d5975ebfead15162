"""Arguments and options that several commands share, so that each is described once."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
STORE = Path("sightline-store")


class DayType(click.ParamType[date]):
    """A day, YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; a wrong one is refused with what was found."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"must be a date as YYYY-MM-DD, found '{value}'.", param, ctx)


class MonthType(click.ParamType[date]):
    """A month, YYYY-MM; held as its first day."""

    name = "yyyy-mm"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the first day of the month; a wrong one is refused with what was found."""
        if isinstance(value, date):
            return value
        found = re.fullmatch(r"(\d{4})-(\d{2})", value)
        if found and 1 <= int(found[2]) <= 12 and int(found[1]) >= 1900:
            return date(int(found[1]), int(found[2]), 1)
        self.fail(f"must be a month as YYYY-MM, found '{value}'.", param, ctx)


class ListType(click.ParamType[tuple[str, ...]]):
    """Several names with commas between them."""

    name = "list"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the names, each once, in the order given."""
        if isinstance(value, tuple):
            return value
        return tuple(dict.fromkeys(v.strip() for v in value.split(",") if v.strip()))


DAY, MONTH, LIST = DayType(), MonthType(), ListType()


def store_option(command: Command) -> Command:
    """Add ``--store``."""
    return click.option(
        "--store",
        # A file is refused where the store is opened: it is a store that cannot be used (12).
        type=click.Path(path_type=Path),
        envvar="SIGHTLINE_STORE",
        default=STORE,
        show_default="$SIGHTLINE_STORE, else ./sightline-store",
        help="The folder of the store.",
    )(command)


def settings_option(command: Command) -> Command:
    """Add ``--settings``."""
    return click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        envvar="SIGHTLINE_SETTINGS",
        show_default="$SIGHTLINE_SETTINGS, else authority.toml in the store, else as shipped",
        help="The authority's settings file.",
    )(command)


def measures_folder_option(command: Command) -> Command:
    """Add ``--measures-folder``, which is given to the command as ``folders``."""
    return click.option(
        "--measures-folder",
        "folders",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        multiple=True,
        help="A folder of your own measures, beside those that the settings name; may be given "
        "again.",
    )(command)


def known_at_option(command: Command) -> Command:
    """Add ``--known-at``."""
    return click.option(
        "--known-at",
        type=DAY,
        help="As known on this day: extracts with an as-at date up to it.",
    )(command)


def store_version_option(command: Command) -> Command:
    """Add ``--store-version``."""
    return click.option(
        "--store-version",
        type=click.IntRange(min=0),
        help="As the store stood after this entry of its log (see loads).",
    )(command)


def publication_option(command: Command) -> Command:
    """Add ``--publication``, which is given to the command as ``number``."""
    return click.option(
        "--publication",
        "number",
        type=click.IntRange(min=1),
        help="As published: the number of a publication (see publications).",
    )(command)


def already_published_option(command: Command) -> Command:
    """Add ``--already-published``, which is given to the command as ``published_files``."""
    return click.option(
        "--already-published",
        "published_files",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        multiple=True,
        help="With --public: a release made elsewhere, as JSON; may be given again.",
    )(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Add ``--format`` and ``--out``; the first format is the default."""

    def add(command: Command) -> Command:
        command = click.option(
            "--out",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Write to this file instead of the terminal.",
        )(command)
        return click.option(
            "--format",
            "form",
            type=click.Choice(formats),
            default=formats[0],
            show_default=True,
            help="How the rows are written.",
        )(command)

    return add


EVERY_FORMAT = ("table", "csv", "json", "xlsx", "parquet")
