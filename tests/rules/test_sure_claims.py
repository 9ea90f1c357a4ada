"""Claims answered without CEL: whatever is said for sure, CEL says too."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from itertools import islice
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import registry_of
from generator.records import files
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.cel.judge import cel
from generator.rules.cel.operators import Unsure
from generator.rules.cel.reader import Strange
from generator.rules.cel.sure_answers import answer
from generator.rules.claim import Claim
from generator.rules.functions import FUNCTIONS
from generator.rules.routes import matches
from tests.support import ROOT, TODAY
from tests.support.varied import registries

STRANGE: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        3.0,
        2.5,
        10**9,
        2**53,
        "",
        "a",
        "10",
        "가",
        "2026-03-05",
        "2026-13",
    ),
    *(
        [],
        {},
        [1],
        [1, 2.0],
        ["a", 1],
        [None],
        [{}],
        {"a": 1},
        [{"subsidy_krw": True}],
        [{"krw": 2.5}],
    ),
)
"""What may stand in the place of any value."""


def every_case(registry: Registry) -> Iterator[tuple[Claim, dict[str, Any]]]:
    """Each claim with what it knows, for each object that it speaks of."""
    for record in registry:
        for rule in rulebook().values():
            if isinstance(record, rule.kinds):
                known = rule.known(record, registry, TODAY)
                for claim in rule.claims:
                    for where in claim.each:
                        for _, value in matches(known["record"], where):
                            yield claim, {**known, "self": value}


@cache
def compiled(text: str) -> Any:
    return cel.compile(text)


def by_cel(text: str, known: Mapping[str, Any]) -> Any:
    """What CEL says; the error where it says none."""
    context = cel.Context(variables=dict(known), functions=dict(FUNCTIONS))
    try:
        return compiled(text).execute(context)
    except Exception as error:
        return error


def holds_by_cel(claim: Claim, known: Mapping[str, Any]) -> bool:
    return by_cel(claim.whole, known) is True


def strange(known: Mapping[str, Any], random: Random) -> dict[str, Any]:
    """The same with a value, somewhere inside, left out or put in the place of another."""
    changed: dict[str, Any] = json.loads(json.dumps(known))
    for _ in range(random.randint(1, 3)):
        group: Any = changed
        while True:
            names = list(group) if isinstance(group, dict) else range(len(group))
            if not names:
                break
            name = random.choice(names)
            below = group[name]
            if not isinstance(below, dict | list) or not below or random.random() < 0.15:
                if group is not changed:
                    replace(group, name, random)
                break
            group = below
    return changed


def replace(group: Any, name: Any, random: Random) -> None:
    if random.random() < 0.25:
        del group[name]
    else:
        group[name] = deepcopy(random.choice(STRANGE))  # else one may come to hold itself


def disagreements(registry: Registry, random: Random, times: int) -> list[Any]:
    """Where a claim surely holds or is broken and CEL says otherwise, also of its message."""
    found = []
    for claim, known in every_case(registry):
        for turn in range(times + 1):
            seen = strange(known, random) if turn else known
            holds = claim.surely(seen)
            if holds is not None and by_cel(claim.whole, seen) is not holds:
                found.append((claim.whole, seen, by_cel(claim.whole, seen)))
            if holds is False and (said := claim.surely_said(seen)) is not None:
                theirs = {name: by_cel(text, seen) for name, text in claim.says.items()}
                if repr(said) != repr(theirs):
                    found.append((claim.says, seen, theirs))
    return found


@pytest.mark.slow
def test_what_is_sure_in_the_rules_examples_is_so_by_cel(schemas: dict[str, Schema]) -> None:
    random = Random(2026)
    for registry in islice(registries(schemas, seed=11), 0, 110, 4):
        assert disagreements(registry, random, 1) == []


@pytest.mark.long
def test_what_is_sure_in_many_varied_records_is_so_by_cel(schemas: dict[str, Schema]) -> None:
    random = Random(626)
    for registry in islice(registries(schemas, seed=12), 400):
        assert disagreements(registry, random, 4) == []


@pytest.mark.long
def test_what_is_sure_in_the_real_records_is_so_by_cel(schemas: dict[str, Schema]) -> None:
    registry = registry_of(files.read_sources(ROOT), schemas)
    assert disagreements(registry, Random(1), 2) == []


@pytest.mark.slow
def test_no_claim_of_the_rulebook_has_to_be_asked_of_cel_when_it_holds(
    schemas: dict[str, Schema],
) -> None:
    """Speed alone depends on it; a claim with more of CEL than is read here may be added."""
    asked = [
        claim.whole
        for registry in islice(registries(schemas, seed=11), 40)
        for claim, known in every_case(registry)
        if all(by_cel(f"has({need}) && {need} != null", known) is True for need in claim.needs)
        and claim.surely(known) is not True
        and holds_by_cel(claim, known)
    ]
    assert asked == []


NAMES = ("a", "b", "c")
PLAIN = st.sampled_from(STRANGE) | st.integers(-5, 5) | st.text("ab", max_size=2)
KNOWN = st.fixed_dictionaries(
    {
        name: st.recursive(
            PLAIN,
            lambda v: (
                st.lists(v, max_size=3) | st.dictionaries(st.sampled_from(NAMES), v, max_size=3)
            ),
            max_leaves=6,
        )
        for name in NAMES
    }
)
LEAVES = st.sampled_from(
    [
        *NAMES,
        "a.b",
        "b.c",
        "a.b.c",
        "a[0]",
        "b['c']",
        "true",
        "false",
        "0",
        "2",
        "'a'",
        "'10'",
        "[]",
        "['a', 'b']",
        "[1, 2]",
        "has(a.b)",
        "has(b.c.a)",
    ]
)


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Longer expressions of shorter ones."""
    signs = st.sampled_from(
        ["||", "&&", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/"]
    )
    macros = st.sampled_from(["all", "exists", "filter", "map"])
    return st.one_of(
        st.tuples(inner, signs, inner).map("({0[0]} {0[1]} {0[2]})".format),
        st.tuples(inner, macros, inner).map("({0[0]}).{0[1]}(c, {0[2]})".format),
        inner.map("!({})".format),
        inner.map("size({})".format),
        inner.map("total({})".format),
        st.tuples(inner, inner).map("before({0[0]}, {0[1]})".format),
        st.tuples(inner, inner).map("({0[0]}).endsWith({0[1]})".format),
        st.tuples(inner, inner, inner).map("({0[0]} ? {0[1]} : {0[2]})".format),
    )


@given(st.recursive(LEAVES, grown, max_leaves=6), KNOWN)
def test_any_expression_that_is_answered_is_answered_as_by_cel(
    text: str, known: dict[str, Any]
) -> None:
    try:
        ours = answer(text)(known)
    except Exception:  # then nothing is claimed
        return
    theirs = by_cel(text, known)
    assert (type(ours), ours) == (type(theirs), theirs), (text, known)


@pytest.mark.parametrize(
    "text",
    [
        "a.",
        "1 +",
        "a b",
        "'a",
        "has(a)",
        "a.all(1, b)",
        "1.5",
        "null",
        "a ? b",
        "f(a)",
        "a % 2",
        "a.b.in",
        "(a",
        "a.f()",
        "true.x(",
    ],
)
def test_other_texts_are_left_to_cel(text: str) -> None:
    with pytest.raises((Strange, Unsure)):
        answer(text)
