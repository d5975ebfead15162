"""Figures, cases and definitions as files for Power BI, Excel, R and Python."""
