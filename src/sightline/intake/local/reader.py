"""The reader of local feeds: the record's ``local_*`` tables as CSV files."""

from sightline.intake.ssd.reader import Tables

LOCAL = Tables("local", "local feeds", local=True)
