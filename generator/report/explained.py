"""A rule's page for the terminal."""

from __future__ import annotations

from textwrap import indent

from generator.report.worded_findings import WORDS
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Rule
from generator.text.texts import plain


def explained(rule: Rule, language: str) -> str:
    """A rule's page as plain text, in one language."""
    page = rule_page(rule.page)

    def word(name: str) -> str:
        return WORDS.text(language, "report", name)

    level = WORDS.text(language, "severity", rule.level.name.lower())
    return (
        f"{rule.id}: {plain(page.title, language)}\n\n"
        f"{word('why')}: {plain(page.why, language)}\n\n"
        f"{word('level')}: {level}   {word('scope')}: {rule.scope}\n\n"
        f"{word('wrong')}:\n\n{indent(page.wrong, '    ')}\n"
        f"{word('right')}:\n\n{indent(page.right, '    ')}"
    )
