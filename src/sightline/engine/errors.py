"""What can be wrong with a measure or a check: a sentence that names the file and the rule."""


class DefinitionError(Exception):
    """A measure or check is wrongly defined. The command line ends with exit code 13."""


class UnknownMeasureError(Exception):
    """A measure was asked for that no file defines."""
