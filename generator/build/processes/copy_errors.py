"""What a forked worker returns: a value, or an error with its traceback."""

from __future__ import annotations

import pickle
from contextlib import suppress


class CopyFailed(RuntimeError):
    """An error of a child that cannot be pickled, with its traceback as text."""


def pickled(value: object) -> bytes:
    """A value as it goes from one process to another."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def pickled_error(error: BaseException) -> bytes:
    """An error with where it arose; as text where it cannot be passed on."""
    import traceback  # which takes a while to load

    text = "".join(traceback.format_exception(error))
    with suppress(Exception):
        error.add_note(text)
        content = pickled(error)
        pickle.loads(content)
        return content
    return pickled(CopyFailed(text))
