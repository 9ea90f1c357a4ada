"""``portal review``: review a proposal and print the report; the verdict sets the exit code."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.git_answers import readable_git, readable_schemas
from generator.git.repository import Repository
from generator.review.formats import FORMATS
from generator.review.verdict import APPROVED

if TYPE_CHECKING:
    from generator.proposals.review_input import ReviewInput
    from generator.review.report_model import Report


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
    shape = "보고서의 형식 / the format of the report (default: %(default)s)"
    parser.add_argument("--format", choices=tuple(FORMATS), default="markdown", help=shape)


def run(options: Namespace) -> int:
    """Print the report; exit 0 only if approved, or with ``--content`` if free of errors."""
    rendered, content = reported(options, options.now())
    sys.stdout.write(rendered)
    holds = not content.broken if options.content else content.verdict == APPROVED
    return HOLDS if holds else FINDINGS


def reported(options: Namespace, now: datetime) -> tuple[str, Report]:
    """The rendered report and its content."""
    with readable_git(), Repository(options.root) as repository:
        repository.read_ahead(options.base, "data")
        from generator.commands.review_options import asked_by  # while Git reads

        content = judged(repository, asked_by(options, now), options.lang)
    return FORMATS[options.format](content), content


def judged(repository: Repository, asked: ReviewInput, language: str) -> Report:
    """Review a proposal and put the judgement into words."""
    from generator.proposals.review_proposal import review
    from generator.proposals.wording import in_words
    from generator.rules import rulebook

    rulebook()  # is loaded while Git reads, and not when Git is waited for
    with readable_git(), readable_schemas():
        reviewed = review(repository, asked)
    return in_words(reviewed, asked, language)
