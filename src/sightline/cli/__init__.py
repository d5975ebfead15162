"""The command line: the only place that knows arguments, exit codes and how a table is printed."""
