"""Readers: from the files a council already has to rows of record tables, ready to publish."""
