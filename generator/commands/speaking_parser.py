"""An argument parser whose usage errors and help are in Korean and English."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from generator.commands.exit_codes import USAGE
from generator.text.languages import LANGUAGES, MAIN
from generator.text.unseen import without_unseen

TABLE: list[tuple[str, str]] = json.loads(
    Path(__file__).with_name("usage_words.json").read_text("utf-8")
)


class SpeakingParser(argparse.ArgumentParser):
    """Says in both languages what is wrong with the arguments."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**named, add_help=False)
        self._positionals.title = "인자 / arguments"
        self._optionals.title = "옵션 / options"
        self.add_argument("-h", "--help", action="help", help="도움말 / show this help")

    def error(self, message: str) -> NoReturn:
        """Print the usage and the fault, and leave as for any usage error."""
        self.print_usage(sys.stderr)
        korean = in_korean(message)
        said = f"{korean} / {message}" if korean else message
        self.exit(USAGE, f"portal: {without_unseen(said)}\n{_meant(message)}")


def language_option(parser: argparse.ArgumentParser, usual: str = MAIN) -> None:
    """The language of what the command says; ``usual`` is ``SUPPRESS`` where another has it too."""
    spoken = "알리는 언어 / the language of what is said (default: ko)"
    parser.add_argument("--lang", choices=LANGUAGES, default=usual, help=spoken)


def in_korean(message: str) -> str:
    """What argparse says, in Korean; empty for what it does not say so far."""
    for pattern, korean in TABLE:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return korean.format(*found.groups())
    return ""


def _meant(message: str) -> str:
    """The choice that is nearly what was written, as a line of its own."""
    _, there, said = message.partition("invalid choice: '")
    said, _, known = said.partition("' (choose from ")
    if not there:
        return ""
    from generator.records.near import likest  # which only a slip needs

    meant = likest(said, [choice.strip(" ')") for choice in known.split(",")])
    return f"혹시 {meant}? / did you mean {meant}?\n" if meant else ""
