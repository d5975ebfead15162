"""The record: tables, fields, code lists, working-day calendar, authority settings."""
