"""The checks of data quality: an SQL file each that returns the rows that are wrong."""
