"""Every file under data/ is a record, in the folder of its kind.
data/ 아래의 모든 파일은 종류에 맞는 폴더에 있는 레코드입니다.

Why: the path is the id, so a file in the wrong place, with another ending or with a name that some
machine cannot keep would be left out without a word.

왜: 파일의 위치가 곧 ID입니다. 폴더나 확장자가 다르거나 일부 컴퓨터에서 쓸 수 없는 이름이면
아무 말 없이 빠지게 되므로, 찾는 대로 알립니다.

Wrong:

    data/calls/2026-hosts.yaml
    data/consortia/medica-kmdica.yml
    data/organizations/한국의료기기공업협동조합.yml

Right:

    data/calls/2026-hosts.yml
    data/consortia/2026/medica-kmdica.yml
    data/organizations/kmdica.yml
"""

import re

from generator.records.file_names import meant_name
from generator.records.findings import Problem, Severity
from generator.records.foreign_files import DOCUMENTS
from generator.records.model import FOLDERS, Record
from generator.records.near import likest
from generator.rules.rulebook import Rule, Scope

rule = Rule(kinds=(), level=Severity.ERROR, scope=Scope.FILES)

ROLES = "data/roles.yml"  # no record, but known: it is held against a schema of its own

LONGEST = 80
"""Letters of a name: with its endings and folders it still is a path on every machine."""
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
RESERVED = {"index", "404", "page", "con", "prn", "aux", "nul"} | {
    f"{device}{n}" for device in ("com", "lpt") for n in range(1, 10)
}

OF_CHARTS = re.compile(
    "destinations|overlaps|year-kind-country|programme-(?:years|.*-timeline)"
    "|.*-(?:by-part|parts-by-year)"
)
"""Charts that show other things than one record of statistics, each of which names a chart, too."""


def address(file: str) -> tuple[type[Record], str, bool] | Problem:
    """The kind and id of a record file, and whether it is a sample; or why it is none.

    ``file`` is a path from the root of the repository: ``data/calls/2026-hosts.yml``.
    """
    parts = file.split("/")[1:]
    sample = parts[:1] == ["samples"]
    parts = parts[1:] if sample else parts
    folder = parts[0] if len(parts) > 1 else ""
    if folder not in FOLDERS:
        values = {"folder": folder, "near": likest(folder, FOLDERS)}
        return Problem("unknown-file.folder", values=values)
    kind = FOLDERS[folder]
    stem, dot, ending = parts[-1].rpartition(".")
    if not stem or ending != "yml":
        return _of_ending(parts[-1], dot + ending if stem else "")
    if len(parts) != kind.depth + 1:
        home = f"data/{'samples/' if sample else ''}{folder}"
        values = {"folder": folder, "home": home}
        return Problem(f"unknown-file.depth-{kind.depth}", values=values)
    names = [*parts[1:-1], stem]
    for name in names:
        if not NAME.match(name):
            values = {"name": name, "near": meant_name(name) or None}
            return Problem("unknown-file.name", values=values)
        if len(name) > LONGEST:
            return Problem("unknown-file.long", values={"count": len(name), "most": LONGEST})
        if name in RESERVED or (folder == "statistics" and OF_CHARTS.fullmatch(name)):
            return Problem("unknown-file.reserved", values={"name": name})
    return kind, "/".join(names), sample


def _of_ending(name: str, ending: str) -> Problem:
    """Why a file whose name does not end as it should is no record."""
    if DOCUMENTS.fullmatch(ending):
        return Problem("unknown-file.document", values={"ending": ending})
    near = f"{meant}.yml" if (meant := meant_name(name)) else None
    if not ending.strip("."):
        return Problem("unknown-file.no-ending", values={"near": near})
    return Problem("unknown-file.ending", values={"ending": ending, "near": near})
