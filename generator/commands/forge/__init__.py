"""``portal forge``: what workflows run to fetch, review and report proposals.

``fetch`` fetches the objects of a version.  ``report`` reads the forge's data about a request and
reviews its Git objects with a read-only token.  ``post`` validates that report and posts it.
``requests`` lists what is open, ``applications`` as a file that the site shows.  ``publish``
publishes one request that is approved, or all that may be.  ``setup`` gives the forge the rules
under which only the portal publishes, ``check`` tells which of them it lacks.
"""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from generator.commands.speaking_parser import language_option
from generator.commands.usage import UsageError
from generator.forge.errors import ApiError
from generator.forge.network import Unreachable

ACTIONS = {
    "fetch": ("version", "신청한 판을 받음 / fetch the objects of a version"),
    "report": ("folder", "신청을 검토해 폴더에 씀 / review requests into a folder"),
    "post": ("folder", "검토 결과를 게시 / post those reviews"),
    "requests": ("", "열린 신청을 JSON으로 / list the open requests as JSON"),
    "applications": ("file", "열린 신청을 누리집에 실을 파일로 / open requests for the site"),
    "setup": ("", "포털 계정만 게시하도록 설정 / have only the portal publish"),
    "check": ("", "그 설정을 확인 / report what that set-up lacks"),
    "publish": ("request", "승인된 신청을 게시 / publish a request that is approved"),
}
"""Each is a module of this folder with a function of its name, or as ``MODULES`` says."""
MODULES = {
    "publish": "publish_approved:publish_approved",
    "applications": "open_requests:applications",
    "setup": "setting_up:setup",
    "check": "setting_up:check",
}
OPERANDS: dict[str, tuple[type, str]] = {
    "version": (str, "커밋의 온전한 ID / the full id of a commit"),
    "folder": (Path, "검토 결과가 있는 폴더 / the folder of the reviews"),
    "file": (Path, "쓸 파일 / the file to write"),
    "request": (int, "접수번호 / the number of the request"),
}


def arguments(parser: ArgumentParser) -> None:
    """One subcommand per action."""
    named = parser.add_subparsers(required=True, metavar="ACTION")
    for name, (of, help) in ACTIONS.items():
        one = named.add_parser(name, help=help)
        if of:
            (read, what), several = OPERANDS[of], "?" if name == "publish" else None
            one.add_argument(of, type=read, metavar=of.upper(), nargs=several, help=what)
        where_options(one)
        if name in ("setup", "check"):
            portal_option(one)
        if name in ("report", "post"):
            one.add_argument("--number", type=int, help="접수번호 / only this request")
        if name in ("report", "post", "publish"):
            every = "열린 모든 신청 / all open requests"
            one.add_argument("--all", action="store_true", help=every)
        language_option(one, SUPPRESS)
        one.set_defaults(action=name)


def portal_option(parser: ArgumentParser) -> None:
    """The account that publishes, where the token is another's."""
    portal = "포털 계정(없으면 토큰의 계정) / the portal's account (default: the token's)"
    parser.add_argument("--portal", metavar="LOGIN", default="", help=portal)


def where_options(parser: ArgumentParser) -> None:
    """Which forge; without these, the workflow's own, else that of ``mkdocs.yml``."""
    choices = ("github", "gitea", "forgejo", "gitlab")
    parser.add_argument("--forge", choices=choices, default="", help="저장소 서비스 / the forge")
    parser.add_argument(
        "--address", metavar="URL", default="", help="저장소 주소 / https://host/owner/name"
    )


def run(options: Namespace) -> int:
    """Run the action; errors of the forge become messages."""
    module, _, name = MODULES.get(options.action, options.action).partition(":")
    action = getattr(import_module(f"{__name__}.{module}"), name or module)
    try:
        return int(action(options))
    except (ApiError, Unreachable) as error:
        raise UsageError(f"저장소 서비스: {error} / the forge did not do it") from None
