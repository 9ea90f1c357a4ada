"""Answers to CEL expressions without CEL, where they are sure to be the same.

CEL copies all that it is given, each time anew; most claims hold, and for that a look at a field or
two is enough.  CEL is the judge: whatever could differ (a missing field, values of two types,
numbers beyond its own, a text not read here) is ``Unsure``, and then CEL is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.rules.cel.operators import (
    OPERATORS,
    Answer,
    Known,
    Unsure,
    entries,
    group,
    plain,
    truth,
)
from generator.rules.cel.reader import tree
from generator.rules.cel.tree import Constant, Dotted, Each, Name, Node, Operation
from generator.rules.functions import FUNCTIONS


def answer(text: str) -> Answer:
    """What answers an expression.

    It raises an error for a text that it does not know, and so does what it returns where it is not
    sure: ``Unsure``, or one of Python's own for a field that is not there.
    """
    return _of(tree(text))


def _of(node: Node) -> Answer:
    match node:
        case Constant(value):
            return lambda known: value
        case Name(name):
            return lambda known: known[name]
        case Dotted(Name(variable), name):  # the most frequent by far, so in one step
            return lambda known: group(known[variable])[name]
        case Dotted(of, name):
            return _field(_of(of), name)
        case Each(macro, of, entry, asked):
            return _each(macro, _of(of), entry, _of(asked))
        case Operation("has", (Dotted(Name(variable), name),)):
            return lambda known: name in group(known[variable])
        case Operation("has", (Dotted(of, name),)):
            return _has(_of(of), name)
        case Operation(name, arguments):
            return _call(name, *map(_of, arguments))


def _field(of: Answer, name: str) -> Answer:
    return lambda known: group(of(known))[name]


def _has(of: Answer, name: str) -> Answer:
    return lambda known: name in group(of(known))


def _each(macro: str, of: Answer, entry: str, asked: Answer) -> Answer:
    def answers(known: Known) -> Iterator[Any]:
        inside = dict(known)
        for value in entries(of(known)):
            inside[entry] = value
            yield value, asked(inside)

    def truths(known: Known) -> Iterator[bool]:
        return (truth(found) for _, found in answers(known))

    macros: Mapping[str, Answer] = {
        "all": lambda known: all(truths(known)),
        "exists": lambda known: any(truths(known)),
        "filter": lambda known: [value for value, found in answers(known) if truth(found)],
        "map": lambda known: [found for _, found in answers(known)],
    }
    return macros[macro]


def _call(name: str, *of: Answer) -> Answer:
    """An operator, a method or a function; ``Unsure`` for one that is not known here."""
    if name in OPERATORS and len(of) == OPERATORS[name][0]:
        return OPERATORS[name][1](*of)
    if name == "[]":
        return lambda known: [one(known) for one in of]
    if name not in FUNCTIONS:
        raise Unsure(name)
    call = FUNCTIONS[name]
    return lambda known: plain(call(*[one(known) for one in of]))
