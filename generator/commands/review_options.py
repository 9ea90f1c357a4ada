"""What is asked of a review: the two versions, the author and what the forge knows, by options."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from generator.commands.forge_answers import account_of, approval, listed
from generator.commands.usage import UsageError
from generator.proposals.review_input import ReviewInput
from generator.text.dates import SEOUL


def asked_by(options: Namespace, now: datetime) -> ReviewInput:
    """The input that options give."""
    actor = account_of(options.actor)
    received, pushes = _received(options.received or (), now)
    approvals = listed(options.approvals, "approvals")
    others = listed(options.open, "open")
    try:
        return ReviewInput(
            options.base,
            options.head,
            actor,
            received,
            pushes,
            tuple(approval(entry) for entry in approvals),
            tuple(_other(entry) for entry in others),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"--approvals, --open: {error!r}") from None


def _other(entry: Mapping[str, Any]) -> tuple[str, str | None, tuple[str, ...]]:
    head = entry.get("head")
    paths = tuple(str(path) for path in entry.get("paths") or ())
    return str(entry["number"]), str(head) if head else None, paths


def _received(
    written: Iterable[str], now: datetime
) -> tuple[datetime, tuple[tuple[str, datetime], ...]]:
    """When the current version and earlier pushes (``COMMIT=DATETIME``) were received.

    Without one it is now, which is never earlier than the truth.
    """
    received, pushes = now, []
    for one in written:
        version, equals, moment = one.rpartition("=")
        if equals:
            pushes.append((version, moment_of(moment)))
        else:
            received = moment_of(one)
    return received, tuple(pushes)


def moment_of(written: str) -> datetime:
    """A moment as options have it, with its zone."""
    try:
        moment = datetime.fromisoformat(written)
        moment.astimezone(SEOUL)
    except (ValueError, OverflowError):  # the last hours of the year 9999 have no moment in Seoul
        moment = datetime.min
    if moment.tzinfo is None:
        raise UsageError(
            f"시각은 시간대와 함께 2026-03-05T18:00:00+09:00처럼 적습니다: {written}"
            " / a time needs its zone"
        )
    return moment
