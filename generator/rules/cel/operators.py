"""CEL's operators and methods, for the values on which Python and CEL agree."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

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


def _compared(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """A comparison of two values of one plain type."""

    def holds(one: Any, other: Any) -> bool:
        if type(one) is type(other) and type(one) in (str, int, float):
            return compare(one, other)
        raise Unsure

    return holds


def _counted(count: Callable[[int, int], int]) -> Callable[[Any, Any], int]:
    """A sum or product of whole numbers."""

    def number(one: Any, other: Any) -> int:
        if type(one) is type(other) is int:
            return int(plain(count(one, other)))
        raise Unsure

    return number


def _divided(one: int, other: int) -> int:
    """A whole quotient, cut towards zero as CEL cuts it."""
    if other == 0:
        raise Unsure
    quotient = abs(one) // abs(other)
    return quotient if (one < 0) == (other < 0) else -quotient


def _among(value: Any, among: Any) -> bool:
    if type(among) is dict and type(value) is str:
        return value in among
    kinds = {str} if type(among) is dict else set(map(type, entries(among)))
    if type(value) not in (str, int) or not kinds <= {type(value)}:
        raise Unsure
    return value in among


def _at(value: Any, wanted: Any) -> Any:
    if type(value) is dict and type(wanted) is str:
        return value[wanted]
    if type(wanted) is int and wanted >= 0:
        return entries(value)[wanted]
    raise Unsure


def _size(value: Any) -> int:
    return len(value) if type(value) in (dict, str) else len(entries(value))


class Operator(NamedTuple):
    """An operator or a method, as a function of its arguments' values."""

    name: str
    """What it is called where an expression is written in Python."""
    arguments: int
    call: Callable[..., Any]


TRUTHS: Mapping[str, Operator] = {
    "==": Operator("equal", 2, _compared(operator.eq)),
    "!=": Operator("other", 2, _compared(operator.ne)),
    "<": Operator("less", 2, _compared(operator.lt)),
    "<=": Operator("at_most", 2, _compared(operator.le)),
    ">": Operator("more", 2, _compared(operator.gt)),
    ">=": Operator("at_least", 2, _compared(operator.ge)),
    "in": Operator("among", 2, _among),
    ".endsWith": Operator("ends", 2, str.endswith),
}
"""Those that answer with a truth value."""
VALUES: Mapping[str, Operator] = {
    "+": Operator("plus", 2, _counted(operator.add)),
    "-": Operator("minus", 2, _counted(operator.sub)),
    "*": Operator("times", 2, _counted(operator.mul)),
    "/": Operator("divided", 2, _counted(_divided)),
    "at": Operator("at", 2, _at),
    "size": Operator("size", 1, _size),
    ".size": Operator("size", 1, _size),
}
"""Those that answer with another value."""
LOGIC: Mapping[str, tuple[int, str]] = {
    "!": (1, "(not {})"),
    "&&": (2, "({} and {})"),
    "||": (2, "({} or {})"),
}
"""Those of truth values, each with the number of its arguments and how Python says it."""
OPERATORS = frozenset({*TRUTHS, *VALUES, *LOGIC, "?:"})
