"""``portal rule ID``: a rule's page; without an id, the list of all rules."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from generator.commands.exit_codes import HOLDS
from generator.commands.usage import UsageError
from generator.report.explained import explained
from generator.report.worded_findings import WORDS
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.text.texts import plain
from generator.text.words import Word


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("id", nargs="?", metavar="ID")


def run(options: Namespace) -> int:
    """Print a rule's page, or the ids."""
    if options.id is None:
        sys.stdout.writelines(_listed(options.lang))
        return HOLDS
    if options.id not in rulebook():
        raise UsageError(
            WORDS.text(options.lang, "report", "no-rule").format(rule=Word(options.id))
        )
    sys.stdout.write(explained(rulebook()[options.id], options.lang))
    return HOLDS


def _listed(language: str) -> Iterator[str]:
    """Every rule with its level and title; variants that weigh more are named."""
    width = max(map(len, rulebook()))
    for id, rule in rulebook().items():
        level = WORDS.text(language, "severity", rule.level.name.lower())
        errors = WORDS.text(language, "severity", "error")
        more = f" ({errors}: {', '.join(rule.errors)})" if rule.errors else ""
        title = plain(rule_page(rule.page).title, language)
        yield f"{id:{width}}  {level}  {title}{more}\n"
