"""Which tables an SQL text reads, once it is shown to be within the allow-list.

The parser is imported here and only when a text must be read: it takes a third of the time of
showing figures that were worked out before, whose SQL was shown to be allowed when it ran.
"""

from functools import cache


@cache
def tables_read(sql: str, file: str) -> frozenset[str]:
    """Return the tables that a SELECT reads; ``DefinitionError`` when it is not allowed."""
    from sightline.engine.allowed import parse_select, tables_of

    return tables_of(parse_select(sql, file))


@cache
def prove(sql: str, file: str) -> None:
    """Raise ``DefinitionError`` unless the text is a SELECT of cases within the allow-list."""
    from sightline.engine.allowed import parse_measure

    parse_measure(sql, file)
