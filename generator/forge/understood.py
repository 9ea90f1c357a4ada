"""A forge whose answers may have any form: what cannot be read is an error of the forge.

Answers are JSON of other people's servers, and of proxies before them.  A text where a number
should be is met wherever an adapter reads it, so it is told here once, for all that is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

from generator.forge.answered import OTHER_FORM
from generator.forge.errors import ApiError
from generator.forge.port import Forge

UNREADABLE = (AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)
"""What adapters meet where an answer is not of the form that they read."""


def understood(forge: Forge) -> Forge:
    """The same forge, which raises ``ApiError`` for an answer of another form."""
    return cast("Forge", _UnderstoodForge(forge))


class _UnderstoodForge:
    def __init__(self, forge: Forge) -> None:
        self._forge = forge

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._forge, name)
        return _asking(found, name) if callable(found) else found


def _asking(ask: Callable[..., Any], name: str) -> Callable[..., Any]:
    def asked(*given: Any, **more: Any) -> Any:
        with _of_the_form(name):
            answer = ask(*given, **more)
        return _each(answer, name) if isinstance(answer, Iterator) else answer

    return asked


def _each(answers: Iterator[Any], name: str) -> Iterator[Any]:
    with _of_the_form(name):
        yield from answers


@contextmanager
def _of_the_form(name: str) -> Iterator[None]:
    try:
        yield
    except UNREADABLE as error:
        raise ApiError(OTHER_FORM, name, f"the answer has another form: {error}") from error
