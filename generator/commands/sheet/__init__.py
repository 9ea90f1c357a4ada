"""``portal sheet``: a consortium's tables as spreadsheets, and back into its record."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from generator.commands.sheet.reading_in import read_in
from generator.commands.sheet.writing_out import export, template
from generator.commands.speaking_parser import language_option
from generator.commands.usage import UsageError
from generator.sheets.csv_writing import ENCODINGS
from generator.sheets.grid import NotASheet
from generator.sheets.layout import PARTS, WHOLE
from generator.sheets.sheet_words import WORDS

NAMES = (*PARTS, WHOLE)
ACTIONS = {"template": template, "export": export, "import": read_in}
RECORD = "컨소시엄 레코드 / the consortium's record: data/consortia/2026/….yml"


def arguments(parser: ArgumentParser) -> None:
    """One subcommand an action."""
    named = parser.add_subparsers(required=True, metavar="ACTION")
    _template(named.add_parser("template", help="빈 표 만들기 / make an empty table"))
    _export(named.add_parser("export", help="레코드에서 표로 / from a record to a table"))
    _import(named.add_parser("import", help="표에서 레코드로 / from a table into a record"))
    for action, one in named.choices.items():
        if action != "import":
            _output(one)
        language_option(one, SUPPRESS)
        one.set_defaults(action=action)


def run(options: Namespace) -> int:
    """Run the action; a file that is no sheet is told, with what it is."""
    try:
        return ACTIONS[options.action](options)
    except NotASheet as error:
        said = WORDS.say(options.lang, "unreadable", error.why, **error.values)
        name = options.file if options.action == "import" else options.output
        raise UsageError(f"{name}: {said}") from None


def _template(parser: ArgumentParser) -> None:
    parser.add_argument("part", choices=NAMES, help="표 / which table")
    year = "이 사업연도의 유형과 비목으로 / with the kinds and cost items of this year"
    parser.add_argument("--programme", metavar="YEAR", help=year)


def _output(parser: ArgumentParser) -> None:
    file = "쓸 파일, .xlsx나 .csv / the file to write, .xlsx or .csv"
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help=file)
    encoding = "CSV의 인코딩 / the encoding of a CSV (default: %(default)s)"
    parser.add_argument("--encoding", choices=ENCODINGS, default=ENCODINGS[0], help=encoding)


def _export(parser: ArgumentParser) -> None:
    parser.add_argument("record", metavar="RECORD", help=RECORD)
    parser.add_argument("part", choices=NAMES, help="표 / which table")


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="읽을 표 / the XLSX or CSV to read")
    parser.add_argument("record", metavar="RECORD", help=RECORD)
    parser.add_argument("--part", choices=NAMES, help="표 / which table")
    trial = "쓰지 않고 알리기만 함 / report only, write nothing"
    parser.add_argument("--dry-run", action="store_true", help=trial)
    today = "오늘로 볼 날짜 / the day to take as today (YYYY-MM-DD)"
    parser.add_argument("--today", type=date.fromisoformat, help=today)
