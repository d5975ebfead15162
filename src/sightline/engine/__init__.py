"""The engine: from SQL files and a view of the record to cases, and from cases to figures."""
