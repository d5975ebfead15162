"""What can be wrong with a file as a whole."""


class UnreadableError(Exception):
    """The file could not be read at all: not there, cut off, protected. Exit code 10."""


class RefusedError(Exception):
    """The file was read and cannot be taken as it is. Exit code 11."""
