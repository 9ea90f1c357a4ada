"""``portal newsletter``: write an issue of the newsletter, for the operator to send by mail."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from generator.build.drawing.render import Renderer
from generator.build.files.newsletter_mail import mail
from generator.check import registry_of
from generator.commands.exit_codes import HOLDS
from generator.commands.new_folder import new_folder
from generator.commands.usage import UsageError, read_schemas
from generator.feeds import Feeds, news
from generator.history.missing import WORDS
from generator.history.past import Reader
from generator.records import files
from generator.records.file_writing import write_new
from generator.site.settings_file import site_in
from generator.views.newsletter_issue import newsletter


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    since = "이날부터 바뀐 내용 / what changed from this day on (YYYY-MM-DD)"
    parser.add_argument(
        "--since", type=date.fromisoformat, required=True, metavar="DATE", help=since
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="빈 폴더 / a new or empty folder")


def run(options: Namespace) -> int:
    """Write ``newsletter.html`` and ``newsletter.txt``, and print the subject."""
    schemas = read_schemas(options.root)
    if options.since > options.now().date():
        raise UsageError(
            f"--since {options.since}: 아직 오지 않은 날입니다. / this day has not come yet"
        )
    sources = files.read_sources(options.root)
    registry, site = registry_of(sources, schemas), site_in(options.root)
    past = Reader(schemas).past(options.root, registry, sources)
    if past.why:
        raise UsageError(f"Git 이력을 읽을 수 없습니다: {WORDS[past.why]}")
    entries = news(Feeds(registry, site, schemas, past))
    issue = newsletter(registry, entries, options.since, options.now())
    made = mail(issue, Renderer(site, schemas), options.lang)
    with new_folder(options.folder, options.root) as folder:
        write_new(folder / "newsletter.html", made.html.encode())
        write_new(folder / "newsletter.txt", made.text.encode())
    sys.stdout.write(f"{made.subject}\n")
    return HOLDS
