"""``portal forge``: what workflows run to fetch, review and report proposals.

``fetch`` fetches the objects of a version.  ``report`` reads the forge's data about a request and
reviews its Git objects with a read-only token.  ``post`` validates that report and publishes it.
"""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from generator.commands.usage import UsageError
from generator.forge.api import ApiError
from generator.forge.network import Unreachable
from generator.text.languages import LANGUAGES

ACTIONS = {
    "fetch": ("version", "신청한 판을 받음 / fetch the objects of a version"),
    "report": ("folder", "신청을 검토해 폴더에 씀 / review requests into a folder"),
    "post": ("folder", "검토 결과를 게시 / post those reviews"),
}
"""Modules of this folder, each with a function of its name; only the one that is named is read."""


def arguments(parser: ArgumentParser) -> None:
    """One subcommand per action."""
    named = parser.add_subparsers(required=True, metavar="ACTION")
    for name, (of, help) in ACTIONS.items():
        one = named.add_parser(name, help=help)
        one.add_argument(of, type=Path if of == "folder" else str, metavar=of.upper())
        one.add_argument("--lang", choices=LANGUAGES, default=SUPPRESS)
        one.set_defaults(action=name)


def run(options: Namespace) -> int:
    """Run the action; errors of the forge become messages."""
    action = getattr(import_module(f"{__name__}.{options.action}"), options.action)
    try:
        return int(action(options))
    except (ApiError, Unreachable) as error:
        raise UsageError(f"저장소 서비스: {error} / the forge did not do it") from None
