"""A rule's page for the terminal, and in words what a rule looks at."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import indent

from generator.report.worded_findings import WORDS
from generator.rules.rule_page import rule_page
from generator.text.texts import plain

OF_CHANGE = "change"
"""What rules of change look at, which have no scope."""


def looks_at(scope: str) -> Mapping[str, str]:
    """How far a rule looks, in each language."""
    return WORDS.texts("scope", scope)


def explained(id: str, docstring: str, about: str, language: str) -> str:
    """A rule's page as plain text, in one language; ``about`` tells its level, and what it sees."""
    page = rule_page(docstring)

    def word(name: str) -> str:
        return WORDS.text(language, "report", name)

    return (
        f"{id}: {plain(page.title, language)}\n\n"
        f"{word('why')}: {plain(page.why, language)}\n\n"
        f"{about}\n\n"
        f"{word('wrong')}:\n\n{indent(page.wrong, '    ')}\n"
        f"{word('right')}:\n\n{indent(page.right, '    ')}"
    )
