"""A subscriber's story: a deadline moves in a commit, and calendar and feed say so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest

from generator.build.files.downloads import Downloads, downloads
from generator.check import check
from generator.cli import main
from generator.history.past import Reader
from generator.records import files
from generator.records.schema import Schema
from generator.site.settings import Site
from tests.support.records import laid_out
from tests.support.worlds import SITE

pytestmark = pytest.mark.slow

PERSON = "홍길동"
RECORDS = """
# organizations/mss
type: ministry
---
# organizations/kbiz
accounts: [{forge: github, id: 777, login: kbiz}]
---
# programmes/2026
year: 2026
---
# calls/2026-hosts
round: new
notice_no: "A-1"
follows:
announced: "2026-02-01"
opens: "2026-02-10"
closes: "2026-03-10"
result:
schedule:
"""


@pytest.fixture
def repository(tmp_path: Path, schemas: dict[str, Schema]) -> Path:
    """A repository with one commit."""
    text = "\n".join(line for line in RECORDS.splitlines() if not line.endswith(":"))
    for file, content in laid_out(text, schemas).items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        drop = ("follows:", "result:", "schedule:", "consortium:", "cancelled:")
        kept = [line for line in content.splitlines() if not line.startswith(drop)]
        (tmp_path / file).write_text("\n".join(kept) + "\n", "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "2026-02-01T09:00:00+09:00")
    return tmp_path


def git(folder: Path, *words: str, **extra: str) -> None:
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in {"NAME": PERSON, "EMAIL": "777+kbiz@users.noreply.github.com"}.items()
    }
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    subprocess.run(["git", *words], cwd=folder, env=kept | identity | extra, check=True)


def commit(folder: Path, moment: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "m", GIT_AUTHOR_DATE=moment, GIT_COMMITTER_DATE=moment)


def change(folder: Path, old: str, new: str, moment: str | None) -> None:
    record = folder / "data/calls/2026-hosts.yml"
    text = record.read_text("utf-8")
    assert old in text
    record.write_text(text.replace(old, new), "utf-8")
    if moment:
        commit(folder, moment)


def built(folder: Path, schemas: dict[str, Schema], site: Site = SITE) -> Downloads:
    sources = files.read_sources(folder)
    registry = check(sources, schemas).registry
    past = Reader(schemas).past(folder, registry, sources)
    return downloads(registry, site, schemas, past)


def deadline(made: Downloads) -> Any:
    calendar = icalendar.Calendar.from_ical(content(made, "calendar/all.ics"))
    return next(e for e in calendar.walk("VEVENT") if str(e["uid"]).endswith("hosts#closes"))


def content(made: Downloads, path: str) -> bytes:
    return next(file.content for file in made.files if file.path == path)


def news(made: Downloads, path: str) -> list[Any]:
    return list(feedparser.parse(content(made, path)).entries)


def test_a_moved_deadline_keeps_its_uid_and_raises_its_sequence(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    first = deadline(built(repository, schemas))
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    second = deadline(built(repository, schemas))
    assert first["uid"] == second["uid"]
    assert (first["sequence"], second["sequence"]) == (0, 1)
    assert second["dtstart"].dt.isoformat() == "2026-03-17"
    assert second["last-modified"].dt.isoformat() == "2026-03-05T01:00:00+00:00"
    assert [a["trigger"].dt.days for a in second.walk("VALARM")] == [-3, -1]


def test_the_change_feed_says_it_once_in_both_languages(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    made = built(repository, schemas)
    for path in ("feeds/changes.xml", "feeds/changes/deadline.xml"):
        (korean,), (english,) = news(made, path), news(made, f"en/{path}")
        assert "접수 마감 3. 10. → 3. 17.로 연장" in korean.title
        assert "10 Mar → 17 Mar (extended)" in english.title
        assert korean.id == english.id
    assert news(made, "feeds/changes/money.xml") == []


def test_a_date_that_is_not_committed_yet_counts_as_the_next_one(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", None)
    assert deadline(built(repository, schemas))["sequence"] == 1


def test_another_change_leaves_the_sequence_alone(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "A-1", "A-2", "2026-03-05T10:00:00+09:00")
    made = built(repository, schemas)
    assert deadline(made)["sequence"] == 0
    assert news(made, "feeds/changes/deadline.xml") == []
    assert len(news(made, "feeds/changes/text.xml")) == 1


def test_a_cancelled_call_is_cancelled_in_calendars(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    new = 'closes: "2026-03-10"\ncancelled: "2026-03-01"'
    change(repository, 'closes: "2026-03-10"', new, "2026-03-01T10:00:00+09:00")
    entry = deadline(built(repository, schemas))
    assert (entry["status"], entry["sequence"]) == ("CANCELLED", 1)
    assert entry.walk("VALARM") == []


def test_a_half_known_date_is_no_day(repository: Path, schemas: dict[str, Schema]) -> None:
    change(repository, "2026-03-10", "2026-03", "2026-03-05T10:00:00+09:00")
    made = built(repository, schemas)
    with pytest.raises(StopIteration):
        deadline(made)
    assert "접수 마감: 2026년 3월" in news(made, "feeds/all.xml")[0].content[0].value


def test_an_hour_is_an_hour_of_seoul(repository: Path, schemas: dict[str, Schema]) -> None:
    change(repository, "2026-03-10", "2026-03-10T18:00", "2026-03-05T10:00:00+09:00")
    made = built(repository, schemas)
    assert deadline(made)["dtstart"].to_ical() == b"20260310T180000"
    assert str(deadline(made)["dtstart"].params["tzid"]) == "Asia/Seoul"
    assert "3. 10. → 3. 10. 18시로 변경" in news(made, "feeds/changes.xml")[0].title


def test_a_role_is_named_and_never_a_person(repository: Path, schemas: dict[str, Schema]) -> None:
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    made = built(repository, schemas)
    (entry,) = news(made, "feeds/changes.xml")
    assert "주관단체" in entry.content[0].value
    everything = b"".join(file.content for file in made.files)
    assert PERSON.encode() not in everything
    assert b"noreply" not in everything
    history = made.beside.histories["calls/2026-hosts"]
    assert [(n.kind, n.role) for n in history] == [("deadline", "hosts"), ("added", "hosts")]


def test_entries_keep_their_names_when_the_site_moves(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    here = replace(SITE, authority="portal.example.org,2026")
    there = replace(here, url="https://moved.example/portal/")
    assert names(built(repository, schemas, here)) == names(built(repository, schemas, there))
    assert all(
        n.startswith("tag:portal.example.org,2026:")
        for n in names(built(repository, schemas, there))
    )


def names(made: Downloads) -> list[str]:
    """The UIDs of the calendar and the ids of all feeds and their entries."""
    feeds = [file for file in made.files if file.path.endswith(".xml")]
    read = [feedparser.parse(file.content) for file in feeds]
    ids = [id for feed in read for id in (feed.feed.id, *(e.id for e in feed.entries))]
    calendar = icalendar.Calendar.from_ical(content(made, "calendar/all.ics"))
    return [*sorted(str(entry["uid"]) for entry in calendar.walk("VEVENT")), *ids]


def test_a_renamed_record_keeps_its_uid(repository: Path, schemas: dict[str, Schema]) -> None:
    before = deadline(built(repository, schemas))["uid"]
    record = repository / "data/calls/2026-hosts.yml"
    moved = record.read_text("utf-8").replace("2026-03-10", "2026-03-17")
    (repository / "data/calls/2026-all.yml").write_text(moved + "formerly: [2026-hosts]\n", "utf-8")
    record.unlink()
    commit(repository, "2026-03-05T10:00:00+09:00")
    made = built(repository, schemas)
    assert (deadline(made)["uid"], deadline(made)["sequence"]) == (before, 1)
    (entry,) = news(made, "feeds/all.xml")
    assert entry.id == str(before).removesuffix("#closes")
    assert "3. 17.로 연장" in news(made, "feeds/changes.xml")[0].title


def test_lists_know_since_when_a_record_is_there(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    sources = files.read_sources(repository)
    registry = check(sources, schemas).registry
    first = Reader(schemas).past(repository, registry, sources).first_published
    assert first["calls/2026-hosts"].date().isoformat() == "2026-02-01"


@pytest.mark.parametrize("how", ["outside Git", "in a shallow clone", "in a folder of another one"])
def test_without_the_whole_history_everything_else_works(
    how: str, repository: Path, tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    other = tmp_path_factory.mktemp("other") / "copy"
    if how == "in a shallow clone":
        git(repository, "clone", "-q", "--depth", "1", repository.as_uri(), str(other))
    else:
        shutil.copytree(repository / "data", other / "data")
        if how == "in a folder of another one":
            git(other.parent, "init", "-q")
    made = built(other, schemas)
    assert deadline(made)["sequence"] == 0
    assert news(made, "feeds/changes.xml") == []
    assert made.beside.histories == {}


def test_the_data_of_a_past_day_come_from_git(
    repository: Path, schemas: dict[str, Schema], capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(Path(__file__).parents[2] / "schemas", repository / "schemas")
    change(repository, "2026-03-10", "2026-03-17", "2026-03-05T10:00:00+09:00")
    for day, closes in {"2026-03-04": "2026-03-10", "2026-03-05": "2026-03-17"}.items():
        folder = repository / "out" / day
        options = ["--root", str(repository), "export", str(folder), "--as-of", day]
        assert main(options) == 0, capsys.readouterr().err
        assert closes in (folder / "csv/calls.csv").read_text("utf-8-sig")
    assert main(["--root", str(repository), "export", str(folder), "--as-of", "2020-01-01"]) == 2
    nowhere = str(repository / "nowhere")
    assert main(["--root", str(repository), "export", nowhere, "--as-of", "2020-01-01"]) == 2
    assert sys.executable
