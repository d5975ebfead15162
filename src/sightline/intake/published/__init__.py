"""Published statistics, population estimates and lists of authorities, known by their columns."""
