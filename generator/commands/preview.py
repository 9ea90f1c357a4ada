"""``portal preview DIR``: build the pages that a proposal would change."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mkdocs.config.config_options import PathSpec

from generator.build.files.asset_files import lay_assets
from generator.build.pages.written_pages import with_handwritten
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.git_answers import readable_git, readable_schemas
from generator.commands.new_folder import new_folder
from generator.commands.time_limit import TooSlow, time_limit
from generator.git.repository import Repository
from generator.proposals.preview_pages import TooLarge, preview
from generator.proposals.unpublished import LIST
from generator.records.file_writing import write_new
from generator.review.messages import say
from generator.site.settings import Site
from generator.site.settings_file import left_out_in, site_in

LONGEST = 240  # seconds; the check of a request has ten minutes for all of it


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="빈 폴더 / a new or empty folder")
    parser.add_argument("--base", required=True, metavar="REF", help="게시본 / the target")
    parser.add_argument("--head", required=True, metavar="REV", help="신청한 판 / the proposal")


def run(options: Namespace) -> int:
    """Write the changed pages and their assets; exit 1 where the request is too large for it."""
    site = site_at(options.root)
    try:
        with (
            readable_git(),
            readable_schemas(),
            time_limit(LONGEST),
            Repository(options.root) as repository,
        ):
            shown = preview(repository, options.base, options.head, site)
    except (TooLarge, TooSlow) as error:
        id = str(error) if isinstance(error, TooLarge) else "too-slow"
        message, fix = (say(options.lang, id, context) for context in ("says", "fix"))
        sys.stdout.write(f"{message}\n  {fix}\n")
        return FINDINGS
    with new_folder(options.folder, options.root) as folder:
        for path, content in shown.files.items():
            write_new(folder / path, content)
        lay_assets(folder)
    sys.stdout.write(f"{len(shown.files) - 1}개 페이지 / pages: {options.folder / LIST}\n")
    return HOLDS


def site_at(root: Path) -> Site:
    """The site of a repository, with the hand-written pages that MkDocs would draw."""
    left_out = PathSpec().validate(left_out_in(root)).match_file
    return with_handwritten(site_in(root), root / "docs", left_out)
