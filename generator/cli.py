"""The ``portal`` command: a thin face that reads, calls the core, prints and exits.

Exit codes: 0 holds, 1 findings, 2 usage, 3 a bug of ours.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator import commands

HOLDS, FINDINGS, USAGE, BUG = range(4)


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
    check.add_argument("--strict", action="store_true", help="주의도 실패로 봄 / warnings fail too")
    check.add_argument(
        "--today",
        type=date.fromisoformat,
        help="오늘로 볼 날짜 / the day to take as today (YYYY-MM-DD)",
    )
    check.add_argument("--lang", choices=("ko", "en"), default="ko")
    check.set_defaults(run=commands.check)

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
    return parser
