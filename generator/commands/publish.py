"""``portal publish``: copy approved records from a private repository to the public one."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from generator.build.moment import MOMENT, build_moment
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge_answers import account_of, approval, listed
from generator.commands.git_answers import readable_schemas
from generator.commands.signature import signature
from generator.commands.usage import UsageError
from generator.git.as_set_up import NoVersion
from generator.git.completeness import lacks
from generator.git.repository import Repository
from generator.git.writing import checked_out
from generator.proposals.breaking import breaking
from generator.proposals.review_proposal import Reviewed
from generator.publishing.line import OtherHistory
from generator.publishing.publication import Order, publish
from generator.publishing.summary import say, summary
from generator.report import FORMATS, tell
from generator.review.approvals import Approval


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    private, public = "비공개 저장소 / the private one", "공개 저장소 / the public one"
    parser.add_argument("--from", dest="private", required=True, type=Path, help=private)
    parser.add_argument("--to", dest="public", required=True, type=Path, help=public)
    parser.add_argument("--branch", default="main", help="두 저장소의 기본 가지 / of both (main)")
    parser.add_argument("--approvals", type=Path, metavar="FILE", help="승인 목록 / JSON list")
    since = "두 저장소가 같던 비공개 판 / the private version on which both agree"
    parser.add_argument("--since", metavar="REV", help=since)
    trial = "쓰지 않고 알리기만 함 / report only, write nothing"
    parser.add_argument("--dry-run", action="store_true", help=trial)


def run(options: Namespace) -> int:
    """Publish everything or nothing, and report the outcome."""
    language, branch = options.lang, options.branch
    try:
        if checked_out(options.public, branch):
            raise UsageError(say(language, "checked-out", branch=branch))
        with (
            readable_schemas(),
            Repository(options.private) as private,
            Repository(options.public) as public,
        ):
            if lacks(private) or lacks(public):
                raise UsageError(say(language, "shallow"))
            outcome = publish(private, public, _order(options, public))
    except OtherHistory:
        raise UsageError(say(language, "other-history")) from None
    except (NoVersion, OSError) as error:
        raise UsageError(f"Git에서 읽거나 쓸 수 없습니다: {error} / Git cannot do it") from None
    sys.stdout.write(_findings(outcome.broken, language))
    sys.stdout.write(summary(outcome, language, options.dry_run))
    return FINDINGS if outcome.refused else HOLDS


def _order(options: Namespace, public: Repository) -> Order:
    return Order(
        options.branch,
        signature(public, f"refs/heads/{options.branch}", options.lang),
        _now(options),
        _approvals(options.approvals),
        options.since,
        options.dry_run,
    )


def _now(options: Namespace) -> datetime:
    """Commit time; ``SOURCE_DATE_EPOCH`` fixes it for reproducible commits."""
    now: datetime = build_moment().astimezone(UTC) if os.environ.get(MOMENT) else options.now()
    return now


def _approvals(path: Path | None) -> tuple[Approval, ...] | None:
    """What was approved; nobody approves a version of which anybody calls him the author."""
    if path is None:
        return None
    try:
        entries = [(approval(e), account_of(e["author"])) for e in listed(path, "approvals")]
    except (KeyError, TypeError, AttributeError) as error:
        example = '{"by": "github:1", "author": "github:100", "head": "VERSION"}'
        raise UsageError(
            f"--approvals: {error}가 없거나 틀립니다. 승인마다 이렇게 적습니다: {example}"
            " / each approval says who approved, whose proposal it is, and which version"
        ) from None
    own = {(one.head, author) for one, author in entries}
    return tuple(one for one, _ in entries if (one.head, one.account) not in own)


def _findings(broken: Reviewed | None, language: str) -> str:
    """Findings of the public repository's check on the result."""
    if broken is None:
        return ""
    found, version = breaking(broken), broken.after
    texts = {finding.place.file: version.text(finding.place.file) for finding in found}
    return FORMATS["text"](tell(found, texts, version.schemas, language), language)
