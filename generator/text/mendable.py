"""The base of all exceptions that say what somebody else has to mend."""

from __future__ import annotations


class Mendable(Exception):
    """A fault of what was given: the command line prints its words and no traceback."""
