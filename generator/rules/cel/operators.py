"""CEL's operators and methods, for the values on which Python and CEL agree."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Known: TypeAlias = Mapping[str, Any]
"""The value of each variable."""
Answer: TypeAlias = Callable[[Known], Any]
LARGEST = 2**63 - 1  # CEL's whole numbers end there


class Unsure(Exception):
    """Python's answer might differ from CEL's, so CEL has to be asked."""


def truth(value: Any) -> bool:
    """A truth value; ``Unsure`` for anything else."""
    if value is True or value is False:
        return bool(value)
    raise Unsure


def group(value: Any) -> dict[str, Any]:
    """Something with fields; ``Unsure`` for anything else."""
    if type(value) is dict:
        return value
    raise Unsure


def entries(value: Any) -> list[Any]:
    """A list; ``Unsure`` for anything else, also for a text."""
    if type(value) is list:
        return value
    raise Unsure


def plain(value: Any) -> Any:
    """A value that CEL has too; ``Unsure`` for a number beyond its largest."""
    if type(value) is int and abs(value) > LARGEST:
        raise Unsure
    return value


def _compared(compare: Callable[[Any, Any], bool]) -> Callable[[Answer, Answer], Answer]:
    """A comparison of two values of one plain type."""

    def of(left: Answer, right: Answer) -> Answer:
        def holds(known: Known) -> bool:
            one, other = left(known), right(known)
            if type(one) is type(other) and type(one) in (str, int, float):
                return compare(one, other)
            raise Unsure

        return holds

    return of


def _counted(count: Callable[[int, int], int]) -> Callable[[Answer, Answer], Answer]:
    """A sum or product of whole numbers."""

    def of(left: Answer, right: Answer) -> Answer:
        def number(known: Known) -> int:
            one, other = left(known), right(known)
            if type(one) is type(other) is int:
                return int(plain(count(one, other)))
            raise Unsure

        return number

    return of


def _divided(one: int, other: int) -> int:
    """A whole quotient, cut towards zero as CEL cuts it."""
    if other == 0:
        raise Unsure
    quotient = abs(one) // abs(other)
    return quotient if (one < 0) == (other < 0) else -quotient


def _not(of: Answer) -> Answer:
    return lambda known: not truth(of(known))


def _and(left: Answer, right: Answer) -> Answer:
    return lambda known: truth(left(known)) and truth(right(known))


def _or(left: Answer, right: Answer) -> Answer:
    return lambda known: truth(left(known)) or truth(right(known))


def _choice(asked: Answer, then: Answer, other: Answer) -> Answer:
    return lambda known: then(known) if truth(asked(known)) else other(known)


def _in(wanted: Answer, of: Answer) -> Answer:
    def found(known: Known) -> bool:
        value, among = wanted(known), of(known)
        kinds = {str} if type(among) is dict else set(map(type, entries(among)))
        if type(value) not in (str, int) or not kinds <= {type(value)}:
            raise Unsure
        return value in among

    return found


def _at(of: Answer, step: Answer) -> Answer:
    def entry(known: Known) -> Any:
        value, wanted = of(known), step(known)
        if type(value) is dict and type(wanted) is str:
            return value[wanted]
        if type(wanted) is int and wanted >= 0:
            return entries(value)[wanted]
        raise Unsure

    return entry


def _size(of: Answer) -> Answer:
    def size(known: Known) -> int:
        value = of(known)
        return len(value) if type(value) in (dict, str) else len(entries(value))

    return size


def _ends(text: Answer, end: Answer) -> Answer:
    return lambda known: str.endswith(text(known), end(known))


OPERATORS: Mapping[str, tuple[int, Callable[..., Answer]]] = {
    "==": (2, _compared(operator.eq)),
    "!=": (2, _compared(operator.ne)),
    "<": (2, _compared(operator.lt)),
    "<=": (2, _compared(operator.le)),
    ">": (2, _compared(operator.gt)),
    ">=": (2, _compared(operator.ge)),
    "+": (2, _counted(operator.add)),
    "-": (2, _counted(operator.sub)),
    "*": (2, _counted(operator.mul)),
    "/": (2, _counted(_divided)),
    "!": (1, _not),
    "&&": (2, _and),
    "||": (2, _or),
    "?:": (3, _choice),
    "in": (2, _in),
    "at": (2, _at),
    "size": (1, _size),
    ".size": (1, _size),
    ".endsWith": (2, _ends),
}
"""Operators and methods, each with the number of its arguments."""
