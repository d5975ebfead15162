"""The SSDA903 return of looked after children, as CSV files or as the DfE's XML."""
