"""The ``portal`` command: a thin face that reads, calls the core, prints and exits.

Exit codes: 0 holds, 1 findings, 2 usage, 3 a bug of ours.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator import commands
from generator.exit_codes import BUG, HOLDS, USAGE

SEOUL = ZoneInfo("Asia/Seoul")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; every expected failure is a message, and a bug says that it is one."""
    try:
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except commands.Unusable as error:
        print(f"portal: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        return HOLDS
    except Exception:  # the one boundary: anything else is our bug
        traceback.print_exc()
        print(
            "portal: 프로그램 오류입니다. 위 내용을 알려 주십시오."
            " / This is a bug of ours; please report it.",
            file=sys.stderr,
        )
        return BUG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="portal",
        description="수출컨소시엄 포털의 레코드를 확인하고 정리합니다."
        " / Check and tidy the portal's records.",
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        help="저장소의 위치 / root of the repository (default: .)",
    )
    commands_ = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands_.add_parser("check", help="레코드 확인 / check records")
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATHS",
        help="이 경로의 결과만 표시 / show only findings under these paths",
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument(
        "--level",
        choices=("info", "warning", "error"),
        default="warning",
        help="이 수준부터 표시 / show findings from this level on (default: warning)",
    )
    check.add_argument("--strict", action="store_true", help="주의도 실패로 봄 / warnings fail too")
    check.add_argument(
        "--today",
        type=date.fromisoformat,
        help="오늘로 볼 날짜 / the day to take as today (YYYY-MM-DD)",
    )
    check.add_argument("--lang", choices=("ko", "en"), default="ko")
    check.set_defaults(run=commands.check, now=lambda: datetime.now(SEOUL))

    rule = commands_.add_parser("rule", help="규칙 설명 / explain a rule")
    rule.add_argument("id", nargs="?", metavar="ID")
    rule.add_argument("--lang", choices=("ko", "en"), default="ko")
    rule.set_defaults(run=commands.rule)

    fmt = commands_.add_parser(
        "fmt", help="레코드를 표준 모양으로 정리 / write records canonically"
    )
    fmt.add_argument("paths", nargs="*", metavar="PATHS")
    fmt.add_argument(
        "--check",
        action="store_true",
        help="고치지 않고 다른 파일만 표시 / only list files that would change",
    )
    fmt.add_argument("--lang", choices=("ko", "en"), default="ko")
    fmt.set_defaults(run=commands.fmt)

    _add_review(commands_.add_parser("review", help="게시 신청 검토 / review a request to publish"))
    _add_export(commands_.add_parser("export", help="공개 데이터 쓰기 / write the open data"))
    return parser


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("folder", type=Path, metavar="DIR", help="빈 폴더 / a new or empty folder")
    export.add_argument(
        "--as-of",
        type=date.fromisoformat,
        metavar="DATE",
        help="그날이 끝날 때의 기록 / the records as they were at the end of a day (YYYY-MM-DD)",
    )
    export.add_argument("--lang", choices=("ko", "en"), default="ko")
    export.set_defaults(run=commands.export)


def _add_review(review: argparse.ArgumentParser) -> None:
    review.add_argument("--base", required=True, metavar="REF", help="게시본 / the target")
    review.add_argument("--head", required=True, metavar="REV", help="신청한 판 / the proposal")
    review.add_argument("--actor", required=True, metavar="FORGE:ID", help="신청 계정 / its author")
    review.add_argument(
        "--received",
        action="append",
        metavar="[COMMIT=]DATETIME",
        help="저장소 서비스가 받은 시각 / when the forge received it (default: now)",
    )
    review.add_argument("--approvals", type=Path, metavar="FILE", help="승인 목록 / JSON list")
    review.add_argument("--open", type=Path, metavar="FILE", help="다른 신청 목록 / JSON list")
    review.add_argument(
        "--format", choices=("markdown", "json", "github", "print"), default="markdown"
    )
    review.add_argument("--lang", choices=("ko", "en"), default="ko")
    review.set_defaults(run=commands.review, now=lambda: datetime.now(UTC))
