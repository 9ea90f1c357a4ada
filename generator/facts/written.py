"""Facts with their marks, as HTML for pages and as plain text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from generator.facts.call_days import call_days
from generator.facts.covered import covered
from generator.facts.days import Day, Span
from generator.facts.exactness import bounded, ranged
from generator.facts.marks import Fact, Marks, inferred, together, within
from generator.facts.titles import legible
from generator.facts.where import Where
from generator.records.findings import undotted
from generator.text import countries, date_format, partly_known
from generator.text.catalogues import SITE
from generator.text.filters import filters as bare
from generator.text.languages import MAIN
from generator.text.marked import unbroken

UNMARKED = Markup()


def words(marks: Marks, language: str) -> tuple[str, ...]:
    """The marks of a day or a place in words: ``추정``, ``예정``."""
    return tuple(mark_word(name, language) for name in marks.names)


def mark_word(name: str, language: str) -> str:
    """What people call one mark."""
    return SITE.text(language, "mark", name)


def marked(text: str, marks: Marks, language: str) -> str:
    """A text with the marks of what it says: ``2026. 3. (추정)``."""
    return f"{text} ({', '.join(words(marks, language))})" if text and marks else text


def period(span: Span, language: str) -> str:
    """Days as plain text."""
    return marked(_bare(span, language), span.marks, language)


def _bare(span: Span, language: str) -> str:
    """Days without their marks; a lone end or start is not written as an event of one day."""
    text, hints = _days(span, language), span.hints
    if not hints.length:
        return text
    if not text:
        return SITE.say(language, "days", "length", length=hints.length)
    manner = "for" if (span.ends and not span.end_unknown) or hints.ends else "from-for"
    head, bracket, unknown = text.partition(" (")  # what is not known stands last
    return SITE.say(language, "days", manner, day=head, length=hints.length) + bracket + unknown


def _until(text: str, language: str) -> str:
    """A last day alone; what is not known of it stands last."""
    head, bracket, unknown = text.partition(" (")
    return SITE.say(language, "days", "until", day=head) + bracket + unknown


def _days(span: Span, language: str) -> str:
    hints = span.hints
    if hints.starts or hints.ends:
        first, last = (day.value if day else "" for day in (span.starts, span.ends))
        text = partly_known.period(hints.starts or first, hints.ends or last, language)
        return text if hints.starts or first else _until(text, language)
    first, last = (day.value if day else "" for day in (span.starts, span.ends))
    text = date_format.period(first, "" if span.end_unknown else last, language)
    if hints.part:
        return SITE.say(language, "days", hints.part, day=text)
    if span.end_unknown and not hints.length:
        return SITE.say(language, "days", "from", day=text)
    return text if first or not last else SITE.say(language, "days", "until", day=text)


def place(where: Where, language: str) -> str:
    """A city and country as plain text; several in the order of the journey."""
    return "; ".join(
        marked(countries.place(its.city, its.country, language, its.state), its.marks, language)
        for its in where.each
    )


def badges(marks: Marks, language: str) -> Markup:
    """The marks of a fact for a page, to stand behind it."""
    if not marks:
        return UNMARKED
    each = (Markup(' <span class="guess">{}</span>').format(w) for w in words(marks, language))
    return Markup().join(each)


def _badged(written: Markup, marks: Marks, language: str) -> Markup:
    return written + badges(marks, language) if marks else written


def filters(language: str) -> dict[str, Callable[..., Any]]:
    """What templates write facts with; days and spans take their marks along."""
    plain = bare(language)

    def day(value: Day | str | None) -> Markup:
        if isinstance(value, Fact):
            return _badged(plain["day"](value.value), value.marks, language)
        written: Markup = plain["day"](value)
        return written

    def span(value: Span | str | None, last: str | None = None) -> Markup:
        if isinstance(value, Span):
            text = _bare(value, language)
            whole = escape(text) if value.hints else unbroken(text)  # hints make it a sentence
            return _badged(whole, value.marks, language)
        written: Markup = plain["period"](value, last)
        return written

    return {
        "day": day,
        "period": span,
        "days": call_days,
        "bounded": lambda value, said: _bounded(value, said, language),
        "covered": lambda record, figure: covered(record, figure, language),
        "ranged": lambda said, how: ranged(said, plain[how], language),
        "legible": (lambda name: name) if language == MAIN else legible,  # Korean stays as it is
        "inferred_at": lambda record, path: badges(inferred(record, *undotted(path)), language),
        "inferred_in": lambda record, *paths: badges(
            together(within(record, *undotted(path)) for path in paths), language
        ),
        "inferred_of": lambda record, *steps: badges(within(record, *steps), language),
        "marks": lambda fact: "" if fact is None else badges(fact.marks, language),
    }


def _bounded(value: Any, said: Any, language: str) -> Markup:
    manner = bounded("{}", said, language)
    return escape(value) if manner == "{}" else Markup(manner).format(value)
