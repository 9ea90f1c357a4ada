"""``portal review``: review a proposal and print the report; the verdict sets the exit code."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.commands.answers import account_of, approval, listed
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.git_answers import readable_git, readable_schemas
from generator.commands.usage import UsageError
from generator.git.repository import Repository
from generator.proposals.review_input import ReviewInput
from generator.review.formats import FORMATS
from generator.review.report_model import Report
from generator.review.verdict import APPROVED


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--base", required=True, metavar="REF", help="게시본 / the target")
    parser.add_argument("--head", required=True, metavar="REV", help="신청한 판 / the proposal")
    parser.add_argument("--actor", required=True, metavar="FORGE:ID", help="신청 계정 / its author")
    parser.add_argument(
        "--received",
        action="append",
        metavar="[COMMIT=]DATETIME",
        help="저장소 서비스가 받은 시각 / when the forge received it (default: now)",
    )
    parser.add_argument("--approvals", type=Path, metavar="FILE", help="승인 목록 / JSON list")
    parser.add_argument("--open", type=Path, metavar="FILE", help="다른 신청 목록 / JSON list")
    parser.add_argument(
        "--content",
        action="store_true",
        help="승인은 따지지 않고 내용만 봄 / the exit code is about the content, not approvals",
    )
    parser.add_argument("--format", choices=tuple(FORMATS), default="markdown")


def run(options: Namespace) -> int:
    """Print the report; exit 0 only if approved, or with ``--content`` if free of errors."""
    rendered, content = reported(options, options.now())
    sys.stdout.write(rendered)
    holds = not content.broken if options.content else content.verdict == APPROVED
    return HOLDS if holds else FINDINGS


def reported(options: Namespace, now: datetime) -> tuple[str, Report]:
    """The rendered report and its content."""
    asked = _asked(options, now)
    with readable_git(), Repository(options.root) as repository:
        repository.read_ahead(asked.base, "data")
        content = judged(repository, asked, options.lang)
    return FORMATS[options.format](content), content


def judged(repository: Repository, asked: ReviewInput, language: str) -> Report:
    """Review a proposal and put the judgement into words."""
    from generator.proposals.review_proposal import review  # while Git reads ahead
    from generator.proposals.wording import in_words

    with readable_git(), readable_schemas():
        reviewed = review(repository, asked)
    return in_words(reviewed, asked, language)


def _asked(options: Namespace, now: datetime) -> ReviewInput:
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
    except ValueError:
        moment = datetime.min
    if moment.tzinfo is None:
        raise UsageError(
            f"시각은 시간대와 함께 2026-03-05T18:00:00+09:00처럼 적습니다: {written}"
            " / a time needs its zone"
        )
    return moment
