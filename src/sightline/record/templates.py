"""Empty files to fill in: the header line of a table's CSV, and what each column means."""

import csv
import io

from sightline.record.codes import CODE_LISTS
from sightline.record.model import Field, Table, Type

_HOW = {
    Type.TEXT: "text",
    Type.CODE: "a code",
    Type.FLAG: "Y, N or U",
    Type.DATE: "a date, 31/03/2024 or 2024-03-31",
    Type.DATETIME: "a date and time, 31/03/2024 14:30",
    Type.INTEGER: "a whole number",
    Type.NUMBER: "a number",
}
_CODES_SHOWN = 30


def csv_template(table: Table) -> str:
    """Return the one line of an empty CSV file of ``table``: its fields in order."""
    return ",".join(table.names) + "\r\n"


def csv_template_guide(table: Table) -> str:
    """Return a CSV that explains the template: a line a column, in the template's order.

    Its columns are the field, what it means, how to write it, whether it must be filled in and
    the codes it may hold.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["field", "meaning", "how to write it", "must be filled in", "codes"])
    for field in table.fields:
        must = "yes" if field.name in table.key and field.type is not Type.DATE else "no"
        writer.writerow([field.name, field.meaning, _HOW[field.type], must, _codes(field)])
    return out.getvalue()


def _codes(field: Field) -> str:
    listed = CODE_LISTS.get(field.codes or "")
    if listed is None:
        return ""
    shown = [f"{c.code} {c.label}" for c in listed.codes[:_CODES_SHOWN]]
    more = len(listed.codes) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more > 0 else "")
