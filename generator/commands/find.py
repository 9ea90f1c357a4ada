"""``portal find WORDS``: the ids of records by a name, in Korean or English."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from generator.check import registry_of
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.usage import read_schemas
from generator.facts.named_records import Named, meant
from generator.records import files
from generator.records.model import FOLDERS
from generator.records.registry import Registry
from generator.report.worded_findings import WORDS
from generator.text.texts import Text
from generator.text.unseen import without_unseen

MOST = 10  # ids of each kind that are shown


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="찾을 이름 / the name to look up")
    parser.add_argument(
        "--kind",
        choices=(*FOLDERS, "editions"),
        help="이 폴더의 레코드만 / only records of this folder",
    )


def run(options: Namespace) -> int:
    """Print every id that the words may mean; the exit code says whether there is one."""
    schemas = read_schemas(options.root)
    registry = registry_of(files.read_sources(options.root), schemas)
    words = " ".join(options.words)
    found = list(_found(words, options.kind, registry))
    for folder, named in found:
        names = " / ".join(dict.fromkeys(Text.of(named.name).every()))
        print(f"{folder}: {named.reference}  {names}")
    if not found:
        said = WORDS.text(options.lang, "report", "not-found").format(words=words)
        print(without_unseen(said), file=sys.stderr)
    return HOLDS if found else FINDINGS


def _found(words: str, kind: str | None, registry: Registry) -> Iterator[tuple[str, Named]]:
    """Exact matches; where there are none, the most similar names."""
    folders = (kind,) if kind else ("editions", *FOLDERS)
    every = [(one, named) for one in folders for named in meant(words, one, registry, MOST)]
    exact = [found for found in every if found[1].exact]
    for folder, named in exact or every:
        if kind or folder != "editions" or named.exact:  # editions only where a year is named
            yield folder, named
