"""Answers to CEL expressions without CEL, where they are sure to be the same.

CEL copies all that it is given, each time anew; most claims hold, and for that a look at a field or
two is enough.  So an expression is written in Python and compiled.  CEL is the judge: whatever
could differ (a missing field, values of two types, numbers beyond its own, a text not read here) is
``Unsure``, or an error of Python's own, and then CEL is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.rules.cel.operators import (
    LOGIC,
    TRUTHS,
    VALUES,
    Answer,
    Unsure,
    entries,
    plain,
    truth,
)
from generator.rules.cel.reader import Strange, tree
from generator.rules.cel.tree import Constant, Dotted, Each, Name, Node, Operation
from generator.rules.functions import FUNCTIONS

MACROS: Mapping[str, str] = {
    "all": "all({truth} for {entry} in entries({of}))",
    "exists": "any({truth} for {entry} in entries({of}))",
    "filter": "[{entry} for {entry} in entries({of}) if {truth}]",
    "map": "[{value} for {entry} in entries({of})]",
}
NAMES: dict[str, Any] = {
    "__builtins__": {"all": all, "any": any},
    **{made.name: made.call for made in (*TRUTHS.values(), *VALUES.values())},
    **{f"call_{name}": call for name, call in FUNCTIONS.items()},
    **{"entries": entries, "plain": plain, "truth": truth},
}
"""All that an expression in Python can name, but for ``known`` and the entries of macros."""


def answer(text: str) -> Answer:
    """What answers an expression.

    It raises ``Strange`` or ``Unsure`` for a text that it does not know, and what it returns raises
    an error where it is not sure.
    """
    python = f"lambda known: {Python().value(tree(text))}"
    answered: Answer = eval(python, NAMES)  # made of names and constants above alone
    return answered


@cache  # what several claims say alike is read once
def sure_or_not(text: str) -> Answer:
    """What answers an expression where that is beyond doubt, and else raises ``Unsure``."""
    try:
        return answer(text)
    except (Strange, Unsure):
        return _unsure


def _unsure(known: Mapping[str, Any]) -> Any:
    raise Unsure


class Python:
    """Expressions in Python; a field is asked of anything, since of no group that is an error."""

    def __init__(self, *entries: str, variable: str = "known[{!r}]") -> None:
        """``variable`` is how a variable is written, with a place for its name."""
        self._entries = entries
        self._variable = variable

    def truth_of(self, text: str) -> str:
        """A whole expression that is a truth value; errors as of ``answer``."""
        return self.truth(tree(text))

    def value(self, node: Node) -> str:
        match node:
            case Constant(value):
                return repr(value)
            case Name(name):
                return f"entry_{name}" if name in self._entries else self._variable.format(name)
            case Dotted(of, name):
                return f"{self.value(of)}[{name!r}]"
            case Each(macro, of, entry, asked):
                inside = Python(*self._entries, entry, variable=self._variable)
                value, truth = inside.value(asked), inside.truth(asked)
                names = {"entry": f"entry_{entry}", "of": self.value(of)}
                return MACROS[macro].format(value=value, truth=truth, **names)
            case Operation("has", (Dotted(of, name),)):
                return f"({name!r} in {self.value(of)}.keys())"  # a text has none
            case Operation(name, arguments):
                return self._called(name, arguments)

    def truth(self, node: Node) -> str:
        """The same where only a truth value will do."""
        match node:
            case Constant(True | False) | Each("all" | "exists") | Operation("has"):
                return self.value(node)
            case Operation(name) if name in TRUTHS or name in LOGIC:
                return self.value(node)
        return f"truth({self.value(node)})"

    def _called(self, name: str, of: tuple[Node, ...]) -> str:
        """An operator, a method or a function; ``Unsure`` for one that is not known here."""
        if name in LOGIC and len(of) == LOGIC[name][0]:
            return LOGIC[name][1].format(*map(self.truth, of))
        values = [*map(self.value, of)]
        if name == "?:":
            return f"({values[1]} if {self.truth(of[0])} else {values[2]})"
        if name == "[]":
            return f"[{', '.join(values)}]"
        if (made := TRUTHS.get(name) or VALUES.get(name)) and made.arguments == len(of):
            return f"{made.name}({', '.join(values)})"
        if name not in FUNCTIONS:
            raise Unsure(name)
        return f"plain(call_{name}({', '.join(values)}))"
