"""What is easily forgotten of a claim: its words, their values, its field, and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator import rules
from generator.records.model import Exhibition
from generator.records.schema import Node, Schema, inner
from generator.report.worded_findings import WORDS
from generator.rules import asked_rules, rulebook
from generator.rules.cel.operators import OPERATORS
from generator.rules.cel.reader import tree
from generator.rules.cel.tree import Dotted, Each, Operation
from generator.rules.cel.tree import Node as Expression
from generator.rules.functions import FUNCTIONS
from generator.rules.rulebook import Claim
from tests.support.bare import the, world_of

OF_CLAIMS = [id for id, rule in rulebook().items() if rule.claims]
VALUE = re.compile(r"\{(\w+)(?::[^}]*)?\}")
ANSWERED = {*OPERATORS, *FUNCTIONS, "has", "[]"}
"""What scripts/rules/expression.js answers too."""


@pytest.mark.parametrize("rule_id", OF_CLAIMS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_claim_has_a_message_and_a_fix_of_the_values_it_says(
    rule_id: str, language: str
) -> None:
    for claim in rulebook()[rule_id].claims:
        id = f"{rule_id}.{claim.variant}" if claim.variant else rule_id
        for context in ("says", "fix"):
            text = WORDS.text(language, context, id)
            assert text != id, f"report/{language}.po lacks msgctxt {context!r}, msgid {id!r}"
            unsaid = set(VALUE.findall(text)) - claim.says.keys()
            assert not unsaid, f"{context} of {id} takes {unsaid}, which `says` of its claim lacks"


@pytest.mark.parametrize("rule_id", OF_CLAIMS)
def test_each_claim_points_at_a_field(rule_id: str, schemas: dict[str, Schema]) -> None:
    rule = rulebook()[rule_id]
    roots = [schemas[kind.kind].root for kind in rule.kinds]
    for claim in rule.claims:
        for where in claim.each:
            path = [step for part in (where, claim.at) if part for step in part.split(".")]
            assert any(leads(root, path) for root in roots), f"no field {'.'.join(path)}"


def leads(node: Node | None, path: list[str]) -> bool:
    """Whether a way leads to a field; ``*`` is any entry of a list, a map or a group."""
    if node is None or not path:
        return node is not None
    step, *others = path
    below = [inner(node, step)]
    if step == "*":
        below = [inner(node, 0), inner(node, step), *node.get("properties", {}).values()]
    return any(leads(one, others) for one in below)


@pytest.mark.parametrize("rule_id", OF_CLAIMS)
def test_a_form_can_answer_each_claim(rule_id: str) -> None:
    for claim in rulebook()[rule_id].claims:
        strange = {name for text in texts(claim) for name in called(tree(text))} - ANSWERED
        assert not strange, f"{strange}: give it to operators.py and expression.js, or do without"


def texts(claim: Claim) -> tuple[str, ...]:
    return claim.when, claim.must, *claim.says.values()


def called(node: Expression) -> Iterator[str]:
    """The operators, methods and functions in an expression."""
    match node:
        case Operation(name, arguments):
            yield name
            for argument in arguments:
                yield from called(argument)
        case Each(_, of, _, asked):
            yield from (*called(of), *called(asked))
        case Dotted(of, _):
            yield from called(of)


def test_a_rule_that_fails_is_named_with_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one does that names a field without ``needs``: the traceback is all its author sees."""
    claim = Claim(must="record.homepage.endsWith('.net')", at="homepage")
    broken = replace(rulebook()["end-before-start"], claims=(claim,))
    monkeypatch.setattr(asked_rules, "_about", lambda kind: (broken,))
    for remembered in (asked_rules._reading, asked_rules._together, asked_rules._doubted):
        monkeypatch.setattr(asked_rules, remembered.__name__, remembered.__wrapped__)
    world = world_of({"exhibitions/fair": {}})
    for many in (False, True):
        with pytest.raises(KeyError) as told:
            list(rules.judge(the(world, Exhibition), world, many=many))
        assert told.value.__notes__ == [
            "in the rule end-before-start, asked about exhibitions/fair"
        ]
