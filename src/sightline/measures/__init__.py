"""The measures: an SQL file and a page of worked examples each, by service area."""
