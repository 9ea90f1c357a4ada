"""The outcome of a run as text; private records are counted and never named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from generator.publishing.outcome import Fault, Outcome, PublicCommit
from generator.text.catalogues import Catalogue
from generator.text.dates import SEOUL

WORDS = Catalogue(Path(__file__).parent)


def summary(outcome: Outcome, language: str, only_try: bool) -> str:
    """The whole report, but for the findings of the checks."""
    return "\n".join(_lines(outcome, language, only_try)) + "\n"


def say(language: str, id: str, context: str = "publish", **values: object) -> str:
    """A message with its values filled in."""
    return WORDS.say(language, context, id, **values)


def _lines(outcome: Outcome, language: str, only_try: bool) -> Iterator[str]:
    for fault in outcome.faults:
        yield from _fault(fault, language)
    if outcome.broken:
        yield say(language, "broken")
    if outcome.refused:
        yield say(language, "refused")
    elif not outcome.made:
        yield say(language, "nothing")
    else:
        yield from _made(outcome, language, only_try)
    for why, count in sorted(Counter(outcome.stays.values()).items()):
        yield say(language, why, "stays", count=count)


def _made(outcome: Outcome, language: str, only_try: bool) -> Iterator[str]:
    count = sum(len(made.steps) for made in outcome.made)
    yield say(language, "would" if only_try else "published", count=count)
    for made in outcome.made:
        yield f"- {_moment(made)}: {', '.join(_name(file) for file in made.files)}"
    yield f"{outcome.branch}: {outcome.old[:12]} → {outcome.new[:12]}"


def _fault(fault: Fault, language: str) -> Iterator[str]:
    yield f"{fault.file}: {say(language, fault.why, 'says', step=fault.step[:12])}"
    yield f"  → {say(language, fault.why, 'fix')}"


def _moment(made: PublicCommit) -> str:
    when = datetime.fromtimestamp(made.steps[-1].seconds, UTC).astimezone(SEOUL)
    return when.strftime("%Y-%m-%d %H:%M")


def _name(file: str) -> str:
    return file.removeprefix("data/").removesuffix(".yml")
