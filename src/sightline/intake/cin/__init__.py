"""The CIN census: the DfE's annual return of children in need, an XML file."""
