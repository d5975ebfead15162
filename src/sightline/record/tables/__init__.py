"""The declarations, a file for each part of the work."""
