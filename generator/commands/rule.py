"""``portal rule ID``: a rule's page; without an id, the list of all rules."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from generator.commands.exit_codes import HOLDS
from generator.commands.usage import UsageError
from generator.report.explained import explained
from generator.report.telling import WORDS
from generator.rules import rulebook
from generator.text.words import Word


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("id", nargs="?", metavar="ID")


def run(options: Namespace) -> int:
    """Print a rule's page, or the ids."""
    if options.id is None:
        sys.stdout.writelines(f"{id}\n" for id in rulebook())
        return HOLDS
    if options.id not in rulebook():
        raise UsageError(
            WORDS.text(options.lang, "report", "no-rule").format(rule=Word(options.id))
        )
    sys.stdout.write(explained(rulebook()[options.id], options.lang))
    return HOLDS
