"""What differs between databases lives here and nowhere else.

DuckDB runs the measures (``embedded``). ``functions`` are those that a measure may use under one
name everywhere, ``nodes`` the syntax that it may use, ``writers`` write both for PostgreSQL, SQL
Server and Spark SQL, and ``standalone`` makes one statement of a measure and the views it reads.
Nothing is imported here: the parser takes a third of the time of showing kept figures.
"""
