"""The health report as Markdown for an issue; text from records is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.health.still import Notice
from generator.review.formats.escaping import escape
from generator.text.catalogues import Catalogue

WORDS = Catalogue(Path(__file__).parent)
MOST = 60  # lines of a part


@dataclass(frozen=True)
class HealthFindings:
    """All findings of a health check; each part may be empty."""

    gone: Mapping[str, Sequence[str]]
    """Dead addresses, with the files they stand in."""
    unreachable: Mapping[str, Sequence[str]]
    still: Sequence[Notice]
    waivers: Sequence[Notice]
    rules: Sequence[str]
    """How the forge is not set up as recommended."""
    unsure: int = 0
    """Addresses that neither answered well nor are gone."""
    offline: bool = False
    """Whether no host could be reached at all, so that nothing is known of any link."""

    @property
    def anything(self) -> bool:
        """Whether someone should look."""
        parts = (self.gone, self.unreachable, self.still, self.waivers, self.rules)
        return any(len(part) for part in parts)


def issue_text(found: HealthFindings, language: str) -> str:
    """The text of the issue."""
    parts = (
        ("gone", list(_links(found.gone))),
        ("unreachable", list(_links(found.unreachable))),
        ("still", [_notice(one, language) for one in found.still]),
        ("waivers", [_notice(one, language) for one in found.waivers]),
        ("rules", [escape(line) for line in found.rules]),
    )
    sections = [_section(title, lines, language) for title, lines in parts if lines]
    if not sections:
        sections = [_word(language, "nothing")]
    if found.offline:
        sections.append(_word(language, "offline"))
    if found.unsure:
        sections.append(_word(language, "unsure", count=found.unsure))
    return "\n\n".join(sections) + "\n"


def _section(title: str, lines: Sequence[str], language: str) -> str:
    shown = [f"- {line}" for line in lines[:MOST]]
    if left := max(0, len(lines) - MOST):
        shown.append(f"- {WORDS.say(language, 'health', 'more', count=left)}")
    return f"### {WORDS.say(language, 'health', title)} ({len(lines)})\n\n" + "\n".join(shown)


def _links(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for url, files in found.items():
        yield f"{escape(url)} ({escape(', '.join(files))})"


def _notice(notice: Notice, language: str) -> str:
    day, rule = escape(notice.day), escape(notice.rule)
    return f"{escape(notice.file)}: {WORDS.say(language, 'health', notice.why, day=day, rule=rule)}"


def _word(language: str, id: str, **values: object) -> str:
    return WORDS.say(language, "health", id, **values)
