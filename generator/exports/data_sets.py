"""The files of the open data as data sets: what the whole is, and which files hold the same."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records.model import KINDS
from generator.site.output import Export
from generator.text.catalogues import SITE, translations

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
}
ABOUT = (
    "Calls, consortia, exhibitions and results of Korea's SME export consortium programme.",
    "Every record on this site is free to download and reuse. No key or sign-up needed.",
)
"""Messages of the theme: what the site is about, and what the page of its data says."""
ALL = "all"


def media_type(path: str) -> str:
    """What a file is, by its ending; empty for what describes the data and is none."""
    return MEDIA_TYPES.get(path.rpartition(".")[2], "")


def about(language: str) -> str:
    """What the whole set is."""
    say = translations(SITE.folder, language).gettext
    return " ".join(say(part) for part in ABOUT)


def sets(files: Sequence[Export]) -> dict[str, list[Export]]:
    """The files that hold data, by what they hold: a kind of record, the changes, or everything."""
    found: dict[str, list[Export]] = {}
    for file in files:
        whose = file.path.rpartition("/")[2].partition(".")[0].split("_")[0].split("-")[0]
        known = whose in {kind.folder for kind in KINDS.values()} | {"changes"}
        described = file.path.endswith((".schema.json", "datapackage.json", "bizinfo.json"))
        if media_type(file.path) and not described:
            found.setdefault(whose if known else ALL, []).append(file)
    return dict(sorted(found.items()))
