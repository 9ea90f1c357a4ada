"""``portal health``: a report of dead links, stale records and expiring waivers."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from generator.check import registry_of
from generator.commands.exit_codes import HOLDS
from generator.commands.forge import portal_option
from generator.commands.forge.setting_up import lines, wanted_set_up
from generator.commands.usage import UsageError, output, read_schemas
from generator.forge.errors import ApiError
from generator.forge.forges import from_environment
from generator.forge.network import Answer, Unreachable, ask_public
from generator.forge.recommended import UNSEEN
from generator.health.issue_text import HealthFindings, issue_text
from generator.health.link_check import AGENT, Prober, links
from generator.health.still import ending_waivers, standing_still
from generator.records import files
from generator.records.file_writing import write


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--links", action="store_true", help="링크도 확인 / request every link")
    parser.add_argument(
        "--forge",
        action="store_true",
        help="저장소 서비스의 설정도 / also check the forge's set-up",
    )
    portal_option(parser)
    parser.add_argument("--to", type=Path, metavar="FILE", help="파일에 씀 / write into a file")


def run(options: Namespace) -> int:
    """Run the checks and print the report."""
    schemas = read_schemas(options.root)
    registry = registry_of(files.read_sources(options.root), schemas)
    where = links(registry) if options.links else {}
    outcomes = Prober(_ask).outcomes(where)
    today = options.now().date()
    found = HealthFindings(
        gone=_with(where, outcomes, "gone"),
        unreachable=_with(where, outcomes, "unreachable"),
        still=tuple(standing_still(registry, today)),
        waivers=tuple(ending_waivers(registry, today)),
        rules=_rules(options) if options.forge else (),
        unsure=sum(outcome == "unsure" for outcome in outcomes.values()),
        offline="offline" in outcomes.values(),
    )
    text = issue_text(found, options.lang)
    if options.to:
        write(options.to, text.encode())
        output(f"found={str(found.anything).lower()}")
    else:
        sys.stdout.write(text)
    return HOLDS


def _ask(method: str, url: str) -> Answer | None:
    """Request a public address; only status and headers are used."""
    return ask_public(method, url, AGENT)


def _with(
    where: Mapping[str, list[str]], outcomes: Mapping[str, str], outcome: str
) -> dict[str, list[str]]:
    return {url: found for url, found in where.items() if outcomes.get(url) == outcome}


def _rules(options: Namespace) -> tuple[str, ...]:
    """How the forge is not as recommended, as far as a workflow is shown it."""
    try:
        forge = from_environment(os.environ)
        wanted = wanted_set_up(forge, options.root, options.portal)
        shown = (gap for gap in forge.gaps(wanted) if gap.rule != UNSEEN)
        return tuple(lines(shown, options.lang))
    except (KeyError, ValueError, ApiError, Unreachable) as error:
        raise UsageError(f"저장소 서비스: {error!r} / the forge does not tell its rules") from None
