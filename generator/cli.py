"""The ``portal`` command line: parses arguments, runs a command, returns its exit code.

Exit codes: 0 success, 1 findings, 2 usage error, 3 internal error, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib import import_module
from io import StringIO, TextIOWrapper
from pathlib import Path

from generator.commands.exit_codes import BUG, HOLDS, USAGE
from generator.commands.garbage import seldom
from generator.commands.own_root import own_root
from generator.commands.speaking_parser import SpeakingParser, language_option
from generator.text.dates import SEOUL
from generator.text.disk_refusal import refused
from generator.text.mendable import Mendable
from generator.text.shown_steps import watched
from generator.text.stopwatch import Stopwatch
from generator.text.unseen import without_unseen

TIMINGS = "걸린 시간 표시 / say where the time went"
STOPPED = 130  # what shells report after Ctrl-C
COMMANDS = {
    "check": "레코드 확인 / check records",
    "build": "누리집 만들기 / build the site",
    "rule": "규칙 설명 / explain a rule",
    "find": "이름으로 ID 찾기 / find an id by a name",
    "new": "새 레코드 시작하기 / start a new record",
    "sheet": "엑셀·CSV 표로 쓰고 읽기 / export tables to spreadsheets and import them",
    "fmt": "레코드를 표준 모양으로 정리 / format records",
    "changed": "무엇이 바뀌는지 / list what a proposal changes",
    "review": "게시 신청 검토 / review a request to publish",
    "receive": "메일로 온 변경 받기 / receive changes sent by mail",
    "preview": "미공개 미리보기 / preview a request",
    "publish": "비공개 저장소에서 승인된 레코드 게시 / publish from a private repository",
    "forge": "저장소 서비스의 작업 / commands for workflows",
    "hook": "Git 서버의 훅 / hooks for a plain Git server",
    "codeowners": "검토 요청 대상 / generate CODEOWNERS",
    "doctor": "설치 단계 확인 / check each step of the set-up",
    "health": "정기 점검 / look for dead links and stale records",
    "newsletter": "소식지 쓰기 / write the newsletter",
    "init": "새 포털 저장소 만들기 / create the repository of a new portal",
    "migrate": "새 판으로 올리기 / upgrade a portal to this version",
    "export": "공개 데이터 쓰기 / write the open data",
}
"""What each module of ``generator.commands`` does, in the order of the help.

It stands here so that help need not import them.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; expected failures print a message, anything else is reported as a bug."""
    _speak()
    try:
        seldom()
        options = parser_of(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
        gc.freeze()
        done = _run(options)
        sys.stdout.flush()
        return done
    except Mendable as error:
        said = without_unseen(str(error), beside="\n")
        print(f"portal: {said}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("portal: 중단했습니다 / stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # the reader has enough, which is no error; write nothing more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return HOLDS
    except OSError as error:
        if (why := refused(error)) is None:
            return _bug()
        print(f"portal: {why}", file=sys.stderr)
        return USAGE
    except Exception:  # the one boundary: anything else is our bug
        return _bug()


def _run(options: argparse.Namespace) -> int:
    times = Stopwatch() if options.timings else None
    try:
        with watched(sys.stderr, times):
            return int(options.run(options))
    finally:
        if times:
            sys.stdout.flush()
            sys.stderr.writelines(times.lines())


def _bug() -> int:
    import traceback  # which takes a while to load

    traceback.print_exc()
    print(
        "portal: 프로그램 오류입니다. 위 내용을 알려 주십시오."
        " / This is a bug of ours; please report it.",
        file=sys.stderr,
    )
    return BUG


def _speak() -> None:
    """Let output reach any terminal, also one without Hangul, and go nowhere if there is none."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed before the start
            setattr(sys, name, StringIO())
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def parser_of(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; only commands named in the arguments are imported, for a faster start."""
    parser = SpeakingParser(
        prog="portal",
        description="수출컨소시엄 포털의 레코드를 확인하고 정리합니다."
        " / Check and tidy the portal's records.",
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=own_root(),
        help="저장소의 위치 / root of the repository (default: the one that you are in)",
    )
    parser.set_defaults(now=lambda: datetime.now(SEOUL))
    named = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, purpose in _asked(arguments).items():
        one = named.add_parser(name, help=purpose)
        if name in arguments:
            command = import_module(f"generator.commands.{name}")
            command.arguments(one)
            language_option(one)
            one.add_argument("--timings", action="store_true", help=TIMINGS)
            one.set_defaults(run=command.run)
    return parser


def _asked(arguments: Sequence[str]) -> Mapping[str, str]:
    """The command that comes first, if nothing is asked before it; else all of them."""
    first = arguments[2:] if arguments[:1] == ["--root"] else arguments
    return {first[0]: COMMANDS[first[0]]} if first and first[0] in COMMANDS else COMMANDS
