"""What can be wrong with a question about comparators: both are wrong arguments."""


class UnpairedMeasureError(Exception):
    """No published column is declared to say the same as the measure."""


class UnknownAuthorityError(Exception):
    """No published file that is loaded knows an authority of this code."""
