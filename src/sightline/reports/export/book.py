"""Excel workbooks as every export makes them: opened and closed, and texts that stay texts."""

from pathlib import Path

import xlsxwriter


def open_book(path: Path) -> xlsxwriter.Workbook:
    """Return a new workbook in which no text is taken for a formula, an address or a number."""
    return xlsxwriter.Workbook(
        str(path),
        {
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "remove_timezone": True,
            "default_date_format": "dd/mm/yyyy",
        },
    )


def close_book(book: xlsxwriter.Workbook) -> None:
    """Write the workbook; ``OSError`` when the file cannot be made."""
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(5, "it cannot be made") from None
