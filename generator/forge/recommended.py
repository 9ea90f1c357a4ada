"""The set-up under which nobody but the portal publishes, in the portal's words.

Reviewers need no more than to read; their approvals count.  One account, the portal's, holds the
right to write.  Each adapter knows how its forge says that (``gaps``) and makes it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.forge.errors import ApiError
from generator.forge.terms import Label

HIDDEN = (401, 403, 404)
UNSEEN = "unseen"
"""The rule of a gap that stands for what the account is not shown."""
RULE_PARTS = ("branch", "styles", "writers", "labels")
"""What a forge is asked about the rules under which only the portal publishes."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a forge should hold to."""

    branch: str
    """The branch that is published."""
    portal: str
    """The login of the portal's account."""
    reviewers: tuple[str, ...]
    """The logins of those whose approvals count."""
    status: str
    """The name of the status that the review sets."""
    labels: tuple[Label, ...]
    kept: tuple[Mapping[str, Any], ...] = ()
    """What the repository keeps in the forge's own form, where there is one: GitHub's rulesets."""


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """A rule that does not hold, such as ``others-push``, and what is set instead."""

    rule: str
    there: str = ""
    part: str = field(default="", compare=False)
    """Of ``RULE_PARTS`` or ``WORKING_PARTS``, the one that it belongs to."""


def shown(**parts: Iterable[Gap]) -> Iterator[Gap]:
    """The gaps of each part; of one that the account is not shown, that it is not."""
    for part, gaps in parts.items():
        try:
            for gap in gaps:
                yield replace(gap, part=part)
        except ApiError as error:
            if error.status not in HIDDEN:
                raise
            yield Gap(UNSEEN, str(error), part)


def differing(
    rules: Mapping[str, str], wanted: Mapping[str, Any], there: Mapping[str, Any]
) -> Iterator[Gap]:
    """The rules, by the fields that show them, of which a field is not as wanted.

    A field that an older or newer forge does not have tells nothing.
    """
    found: dict[str, list[str]] = {}
    for name, value in wanted.items():
        if name in there and _plain(there[name]) != _plain(value):
            found.setdefault(rules[name], []).append(f"{name}: {_plain(there[name])}")
    for rule, fields in sorted(found.items()):
        yield Gap(rule, ", ".join(fields))


def lacking(wanted: SetUp, there: Iterable[str]) -> Iterator[Gap]:
    """The labels that are missing in the repository."""
    names = {label.name for label in wanted.labels} - {*there}
    if names:
        yield Gap("labels", ", ".join(sorted(names)))


def writing(wanted: SetUp, logins: Iterable[str]) -> Iterator[Gap]:
    """The accounts beside the portal's that may write."""
    others = sorted({*logins} - {wanted.portal})
    if others:
        yield Gap("writers", ", ".join(others))


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value
