"""A rule's page for the terminal."""

from __future__ import annotations

from textwrap import indent

from generator.report.worded_findings import WORDS
from generator.rules.rule_page import rule_page
from generator.text.texts import plain


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
