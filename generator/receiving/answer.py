"""What the operator reads of a change that came by mail, and the answer to whoever sent it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.proposals.breaking import PEOPLE
from generator.proposals.wording import in_words
from generator.receiving.receiving import Reception
from generator.review.formats import FORMATS
from generator.review.report_model import Remark, Report
from generator.text.catalogues import Catalogue

WORDS = Catalogue(Path(__file__).parent)


def say(language: str, id: str, **values: object) -> str:
    """A message with its values filled in."""
    return WORDS.say(language, "receive", id, **values)


def told(done: Reception, language: str, *, only_try: bool) -> str:
    """The outcome; for one that is refused, an answer that can be sent as it is."""
    if done.again:
        return say(language, "again", branch=done.branch) + "\n"
    if done.refused:
        return "\n".join(_answer(done, language)) + "\n"
    outcome = "would" if only_try else "made"
    return f"{say(language, outcome, branch=done.branch)}\n\n{_report(done, language)}"


def _report(done: Reception, language: str) -> str:
    return FORMATS["text"](_review(done, language))


def _review(done: Reception, language: str) -> Report:
    assert done.reviewed is not None and done.asked is not None
    return in_words(done.reviewed, done.asked, language)


def _answer(done: Reception, language: str) -> Iterator[str]:
    yield say(language, "answer")
    yield ""
    if done.same:
        yield f"- {say(language, 'same')}"
    for text in done.stale:
        yield f"- {text.path}: {say(language, text.why)}"
    if done.reviewed is not None:
        yield from _remarks(_review(done, language), language)
    yield ""
    yield say(language, "again-new" if done.stale else "again-file")


def _remarks(report: Report, language: str) -> Iterator[str]:
    """What has to be mended, in the words of the check."""
    found = (*report.demands, *report.findings.caused, *report.findings.elsewhere)
    for one in found:
        if one.severity == "error" or one.rule in PEOPLE:
            yield _line(one)
            if one.fix:
                yield f"  {say(language, 'fix')}: {one.fix}"


def _line(one: Remark) -> str:
    where = f"{one.file} {one.line}" if one.line > 1 or one.field else one.file
    return f"- {where}: " + (f"{one.field}: " if one.field else "") + one.says
