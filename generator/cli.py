"""The ``portal`` command line: parses arguments, runs a command, returns its exit code.

Exit codes: 0 success, 1 findings, 2 usage error, 3 internal error.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from io import StringIO, TextIOWrapper
from pathlib import Path

from generator.commands.exit_codes import BUG, HOLDS, USAGE
from generator.commands.usage import UsageError
from generator.records.files import BrokenSchema
from generator.site.settings_file import Unsound
from generator.text.dates import SEOUL
from generator.text.languages import LANGUAGES

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM)
STOPPED = 130  # as shells say it of what Ctrl-C ended
COMMANDS = (
    "check",
    "rule",
    "fmt",
    "changed",
    "review",
    "preview",
    "publish",
    "forge",
    "hook",
    "codeowners",
    "health",
    "export",
)
"""Modules of ``generator.commands``, in the order in which help lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; expected failures print a message, anything else is reported as a bug."""
    _speak()
    try:
        options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
        done = int(options.run(options))
        sys.stdout.flush()
        return done
    except (UsageError, BrokenSchema, Unsound) as error:
        print(f"portal: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("portal: 중단했습니다 / stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # nobody reads on, which is no fault; nothing more is written
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return HOLDS
    except OSError as error:
        if error.errno not in FULL:
            return _bug()
        print(f"portal: 쓸 수 없습니다 / cannot write: {error.strerror}", file=sys.stderr)
        return USAGE
    except Exception:  # the one boundary: anything else is our bug
        return _bug()


def _bug() -> int:
    traceback.print_exc()
    print(
        "portal: 프로그램 오류입니다. 위 내용을 알려 주십시오."
        " / This is a bug of ours; please report it.",
        file=sys.stderr,
    )
    return BUG


def _speak() -> None:
    """Let words reach any terminal, also one that knows no Hangul, and nobody where none is."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed when we began
            setattr(sys, name, StringIO())
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; only subcommands named in the arguments are imported, for a faster start."""
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
    parser.set_defaults(now=lambda: datetime.now(SEOUL))
    named = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [name for name in COMMANDS if name in arguments] or COMMANDS:
        command = import_module(f"generator.commands.{name}")
        one = named.add_parser(name, help=command.HELP)
        command.arguments(one)
        one.add_argument("--lang", choices=LANGUAGES, default="ko")
        one.set_defaults(run=command.run)
    return parser
