"""``portal build``: the site, made by MkDocs where anything changed since the last one was made."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from generator.build.kept.last_site import LastSite
from generator.build.moment import build_moment
from generator.commands.exit_codes import HOLDS, USAGE
from generator.commands.garbage import seldom
from generator.commands.meanwhile import meanwhile
from generator.commands.own_root import is_root
from generator.commands.usage import NotHere
from generator.site.cache_folder import cache_folder
from generator.site.mkdocs_share import MkDocsShare, mkdocs_share
from generator.site.settings_file import NAME, faults, site_of
from generator.text.shown_steps import stage
from generator.text.stage_names import LOADING, LOOKING

BROUGHT_IN = "바뀐 레코드에 따라 누리집을 고쳤습니다. / The site was brought up to date.\n"
STANDS = "바뀐 것이 없어 지난 누리집을 그대로 둡니다. / Nothing changed: the last site stands.\n"


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    help = "누리집을 둘 폴더 / where the site goes (default: site_dir of mkdocs.yml)"
    parser.add_argument("--site-dir", type=Path, metavar="FOLDER", help=help)


def run(options: Namespace) -> int:
    """Leave the last site where it would be the same; else have it made."""
    root: Path = options.root.resolve()
    settings = root / NAME
    text = settings.read_bytes() if settings.is_file() else None
    if text is None and not is_root(root):
        raise NotHere(root)
    found = list(faults(text)) if text is not None else [f"{NAME}:1: 없습니다 / is not there"]
    if text is None or found:
        sys.stderr.writelines(f"{fault}\n" for fault in found)
        return USAGE
    share = mkdocs_share(text)
    place = (options.site_dir or root / share.site_dir).resolve()
    last = _last_site(root, place, text, share)
    with last.looked_at() if last else nullcontext():
        return _made(last, settings, place)


def _made(last: LastSite | None, settings: Path, place: Path) -> int:
    with stage(LOOKING):
        stands, edited = bool(last and last.stands()), last.changed() if last else None
    if stands:
        sys.stdout.write(STANDS)
        return HOLDS
    if last and edited is not None and _brought_in(last, edited):
        sys.stdout.write(BROUGHT_IN)
        return HOLDS
    from generator.build.disk.laid_files import TOUCHED  # nobody asks where the last site stands
    from generator.build.shown_build import asked

    said = dict[str, str]()
    if last:
        from generator.text.free_memory import give_back

        last.give_up()  # MkDocs reads anew
        give_back()
        said = {} if last.lies() else {TOUCHED: "yes"}
    words = ("--strict", "--quiet", "--config-file", settings, "--site-dir", place)
    mkdocs = (sys.executable, "-P", "-m", "mkdocs")  # of what is installed, not of this folder
    with asked() as times:
        made = subprocess.run([*mkdocs, "build", *words], env={**os.environ, **said, **times})
    if last and not made.returncode:
        last.note()
    return made.returncode


def _last_site(root: Path, place: Path, text: bytes, share: MkDocsShare) -> LastSite | None:
    """The last site; None where nothing is kept, or others have a say in what a site is."""
    cache = cache_folder(root, site_of(text), place)
    return LastSite(root, root / share.docs_dir, place, cache) if cache and share.ours else None


def _brought_in(last: LastSite, edited: Mapping[str, str | None]) -> bool:
    """Whether the site could be brought up to date with some records that were edited."""
    seldom()
    built, _ = build_moment(), last.sources  # of which a copy makes no other ones
    with stage(LOADING):
        from generator.commands.edited_check import judged  # of which this process needs most

    with meanwhile(partial(judged, last, built.date())) as verdict:
        with stage(LOADING):
            from generator.commands.edited_build import edited_build

        return edited_build(last, edited, built, verdict)
