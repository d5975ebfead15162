"""Whether leading zeros may be ignored: not in a file that tells children apart by them.

Spreadsheets drop the zeros in front of a number, so 00123 and 123 are the same child unless the
authority's settings say otherwise. A file that holds both says that they are two.
"""

from sightline.intake.errors import RefusedError
from sightline.intake.parts import Kind, Part
from sightline.intake.staging import Staging

KEEP = '[identifiers] leading_zeros = "keep"'


def refuse_mixed_zeros(staging: Staging) -> None:
    """Refuse the extract when one of its files writes an identifier with and without zeros.

    Raises ``RefusedError`` naming the setting that keeps zeros. The staged rows stay as they are.
    """
    if staging.keep_leading_zeros:
        return
    queries = [
        f"SELECT _file, concat_ws(' ', nullif(_sheet, ''), 'row', _line) AS place, "
        f"{column} AS id FROM {relation}"
        for raw in staging.parts.values()
        for column in _child_ids(raw.part)
        for relation in raw.relations
    ]
    if not queries:
        return
    every = " UNION ALL ".join(queries)
    zeros = staging.con.execute(
        f"SELECT count(*) FROM ({every}) WHERE starts_with(id, '0')"
    ).fetchall()[0][0]
    if not zeros:
        return
    found = staging.con.execute(
        "SELECT _file, count(*), min(first), arg_min(second, first) FROM ("
        "SELECT _file, arg_min(place, written) AS first, arg_max(place, written) AS second FROM "
        f"(SELECT *, regexp_replace(id, '\\.0+$', '') AS written FROM ({every})) "
        "WHERE regexp_full_match(written, '[0-9]+') GROUP BY _file, cell_id(id) "
        "HAVING count(DISTINCT written) > 1) GROUP BY _file ORDER BY _file"
    ).fetchone()
    if found:
        file, count, first, second = found
        raise RefusedError(
            f"{file}: each child's identifier must be written in one way, and {count} found both "
            f"with and without leading zeros ({first} and {second}, for one). If they are "
            f"different children, set {KEEP}; else correct the file."
        )


def _child_ids(part: Part) -> set[str]:
    """Return the columns of a part that identify its children."""
    ids = {c.name for c in part.columns if c.kind is Kind.ID}
    return {m.person for m in part.mappings if m.person in ids}
