"""Which rules made of claims may have something to say of a record, asked all at once.

Nearly every claim holds of nearly every record.  So the claims of all rules about a kind of record
become one function in Python, with their needs and routes; a rule of which each claim surely holds
of all objects that it is about has nothing to say.  The others are asked one by one, as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.rules.cel.operators import Unsure
from generator.rules.cel.reader import Strange
from generator.rules.cel.sure_answers import NAMES, Python
from generator.rules.claim import Claim
from generator.rules.rulebook import Rule

Doubted = Callable[[Mapping[str, Any]], set[str]]
"""Ids of rules by what their claims can name."""
VARIABLES = ("record", "terms", "to", "event", "schemes", "today")


def doubting(rules: Iterable[Rule]) -> Doubted:
    """What tells which of some rules, all of one kind and scope, have to be asked."""
    lines = ["def told(known):", " ids = set()"]
    lines += [f" var_{name} = known.get({name!r})" for name in VARIABLES]
    for rule in rules:
        body = [line for claim in rule.claims for line in _claim(claim)]
        lines += [" try:", *(f"  {line}" for line in (*body, "pass"))]
        lines += [" except Exception:", f"  ids.add({rule.id!r})"]  # what is strange counts too
    space = {**NAMES, **HELPERS}
    exec("\n".join((*lines, " return ids")), space)
    made: Doubted = space["told"]
    return made


def _each_of(value: Any) -> Iterable[Any]:
    """What ``*`` leads to."""
    if isinstance(value, list):
        return value
    return value.values() if isinstance(value, dict) else ()


HELPERS: Mapping[str, Any] = {
    "__builtins__": {
        **NAMES["__builtins__"],
        **{"Exception": Exception, "dict": dict, "isinstance": isinstance, "set": set},
    },
    **{"each_of": _each_of, "Unsure": Unsure},
}


def _claim(claim: Claim) -> Iterator[str]:
    """Lines that raise an error unless a claim surely holds."""
    try:
        holds = _python(claim.whole)
    except (Strange, Unsure):
        yield "raise Unsure"
        return
    needs = [need.split(".") for need in claim.needs]
    above = [_given(steps) for steps in needs if steps[0] != "self"]
    own = [_given(steps) for steps in needs if steps[0] == "self"]
    yield f"if {' and '.join(above) or 'True'}:"
    for where in claim.each:
        indent = " "
        for line, deeper in _route(where.split(".") if where else []):
            yield indent + line
            indent += " " * deeper
        yield f"{indent}if {' and '.join((*own, f'not {holds}'))}: raise Unsure"


@cache  # a claim about several kinds of records is read once
def _python(whole: str) -> str:
    return Python(variable="var_{}").truth_of(whole)


def _route(steps: list[str]) -> Iterator[tuple[str, bool]]:
    """Lines that lead to each object at the end of a route, and whether the next stands deeper."""
    at = "var_record"
    for number, step in enumerate(steps):
        below = f"at_{number}"
        if step == "*":
            yield f"for {below} in each_of({at}):", True
        else:
            yield f"{below} = {at}.get({step!r}) if isinstance({at}, dict) else None", False
        at = below
    yield f"var_self = {at}", False
    if steps:
        yield "if isinstance(var_self, dict):", True


def _given(steps: list[str]) -> str:
    """Whether there is a value at the end of the steps: ``routes.given`` of one need."""
    value, asked = f"var_{steps[0]}", []
    for number, step in enumerate(steps[1:]):
        below = f"need_{number}"
        found = f"({below} := {value}.get({step!r})) is not None"
        asked.append(f"isinstance({value}, dict) and {found}")
        value = below
    return f"({' and '.join(asked or [f'{value} is not None'])})"
