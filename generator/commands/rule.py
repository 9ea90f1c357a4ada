"""``portal rule ID``: a rule's page; without an id, the list of all rules."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.commands.exit_codes import HOLDS
from generator.commands.usage import UsageError
from generator.records.near import likest
from generator.report.explained import OF_CHANGE, explained, looks_at
from generator.report.worded_findings import WORDS
from generator.review.rules import change_rules
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Rule
from generator.text.texts import plain
from generator.text.words import Word


class _Told(NamedTuple):
    """A rule as its user knows it, of records or of changes."""

    id: str
    page: str
    level: str
    scope: str
    more: str = ""
    """Which variants weigh more."""


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    which = "규칙의 ID, 없으면 모든 규칙을 나열 / the rule's id (default: list all rules)"
    parser.add_argument("id", nargs="?", metavar="ID", help=which)


def run(options: Namespace) -> int:
    """Print a rule's page, or the ids."""
    rules = {rule.id: rule for rule in _rules(options.lang)}
    if options.id is None:
        width = max(map(len, rules))
        for rule in rules.values():
            title = plain(rule_page(rule.page).title, options.lang)
            sys.stdout.write(f"{rule.id:{width}}  {rule.level}  {title}{rule.more}\n")
        return HOLDS
    if options.id not in rules:
        raise UsageError(_no_rule(options.id, rules, options.lang))
    rule = rules[options.id]
    names = (_word(options.lang, name) for name in ("level", "scope"))
    about = "   ".join(map(": ".join, zip(names, (rule.level, rule.scope), strict=True)))
    sys.stdout.write(explained(rule.id, rule.page, about, options.lang))
    return HOLDS


def _no_rule(id: str, known: Iterable[str], language: str) -> str:
    said = _word(language, "no-rule").format(rule=Word(id))
    meant = likest(id, known)
    return (
        f"{said} {WORDS.text(language, 'near', 'near').format(near=Word(meant))}" if meant else said
    )


def _rules(language: str) -> Iterator[_Told]:
    """The rules of records, then those of changes, whose level hangs on who makes them."""
    for id, rule in rulebook().items():
        level = WORDS.text(language, "severity", rule.level.name.lower())
        scope = plain(looks_at(rule.scope), language)
        yield _Told(id, rule.page, level, scope, _weighing_more(rule, language))
    for id, of_change in change_rules().items():
        scope = plain(looks_at(OF_CHANGE), language)
        yield _Told(id, of_change.page, _word(language, "needs-approval"), scope)


def _weighing_more(rule: Rule, language: str) -> str:
    if not rule.errors:
        return ""
    return f" ({WORDS.text(language, 'severity', 'error')}: {', '.join(rule.errors)})"


def _word(language: str, name: str) -> str:
    return WORDS.text(language, "report", name)
