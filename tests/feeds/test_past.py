"""What the past of records tells: renames, deletions, dates that lie, parts that were left."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from generator.build.files.downloads import Downloads
from generator.check import check
from generator.cli import main
from generator.exports.change_log import rows
from generator.facts.occasions import Occasion
from generator.feeds.sequences import sequences
from generator.git.log import version_at
from generator.git.repository import Repository
from generator.history.past import Reader
from generator.records.files import read_sources
from generator.records.registry import ByName, Registry
from generator.records.schema import Schema
from generator.text.dates import SEOUL
from tests.feeds.test_subscriber import (
    built,
    change,
    commit,
    content,
    deadline,
    git,
    news,
    repository,
)
from tests.support import ROOT

__all__ = ["repository"]
CALL = "data/calls/2026-hosts.yml"
FIRST, LATER, LAST = (f"2026-{day}T10:00:00+09:00" for day in ("03-05", "04-06", "05-07"))


def rename(folder: Path, old: str, new: str, moment: str) -> None:
    record = folder / f"data/calls/{old}.yml"
    text = record.read_text("utf-8") + f"formerly: [{old}]\n"
    (folder / f"data/calls/{new}.yml").write_text(text, "utf-8")
    record.unlink()
    commit(folder, moment)


def remove(folder: Path, id: str, moment: str) -> None:
    (folder / f"data/calls/{id}.yml").unlink()
    commit(folder, moment)


def test_renamed_and_then_deleted_it_was_one_record_all_the_time(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    before = [entry.id for entry in news(built(repository, schemas), "feeds/changes.xml")]
    rename(repository, "2026-hosts", "2026-all", LATER)
    renamed = built(repository, schemas)
    assert [entry.id for entry in news(renamed, "feeds/changes.xml")] == before
    remove(repository, "2026-all", LAST)
    made = built(repository, schemas)
    assert [entry.id for entry in news(made, "feeds/changes.xml")] == before
    history = made.beside.histories["calls/2026-all"]
    assert [(n.kind, n.day) for n in history] == [
        ("removed", "2026-05-07"),
        ("deadline", "2026-03-05"),
        ("added", "2026-02-01"),
    ]
    assert "calls/2026-hosts" not in made.beside.histories
    assert {n.id.split(":")[1] for n in history} == {"calls/2026-hosts"}
    assert not any(n.there for n in history)


def test_who_takes_the_id_of_a_deleted_record_is_another_record(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    text = (repository / CALL).read_text("utf-8")
    rename(repository, "2026-hosts", "2026-all", FIRST)
    remove(repository, "2026-all", LATER)
    (repository / CALL).write_text(text.replace("2026-03-10", "2026-06-10"), "utf-8")
    commit(repository, LAST)
    histories = built(repository, schemas).beside.histories
    assert [n.kind for n in histories["calls/2026-hosts"]] == ["added"]
    assert [n.kind for n in histories["calls/2026-all"]] == ["removed", "added"]


def test_a_title_moves_the_moment_of_an_entry_and_not_its_number(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    first = deadline(built(repository, schemas))
    title = next(ln for ln in (repository / CALL).read_text("utf-8").splitlines() if "title" in ln)
    change(repository, title, "title: 새 제목의 공고", FIRST)
    second = deadline(built(repository, schemas))
    assert "새 제목의 공고" in second["summary"]
    assert (first["sequence"], second["sequence"]) == (0, 0)
    for stamp in ("last-modified", "dtstamp"):
        assert second[stamp].dt == datetime.fromisoformat(FIRST)


def test_what_was_taken_out_because_it_spoke_of_a_person_is_in_no_news(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    title = next(ln for ln in (repository / CALL).read_text("utf-8").splitlines() if "title" in ln)
    spoke = "해외사업팀 홍길동 과장 010-1234-5678"
    change(repository, title, f"title: 공고 {spoke}\neligibility: [{spoke}]", FIRST)
    change(
        repository, f"공고 {spoke}\neligibility: [{spoke}]", "공고\neligibility: [중소기업]", LATER
    )
    made = built(repository, schemas)
    history = made.beside.histories["calls/2026-hosts"]
    told = [*(str(one) for one in history), *stories(made)]
    assert len(history) > 3 and not [one for one in told if "홍길동" in one or "1234" in one]
    assert {one.title for one in history if one.day == FIRST[:10]} == {"공고"}
    assert any("○○○○" in one.words["ko"] for one in history)


def test_what_is_gone_and_spoke_of_a_person_has_no_name(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    title = next(ln for ln in (repository / CALL).read_text("utf-8").splitlines() if "title" in ln)
    change(repository, title, "title: 해외사업팀 홍길동 과장 010-1234-5678", FIRST)
    rename(repository, "2026-hosts", "hong-gildong", LATER)
    there = built(repository, schemas)
    assert "calls/hong-gildong" in there.beside.histories
    remove(repository, "hong-gildong", LAST)
    made = built(repository, schemas)
    [name] = [name for name in made.beside.histories if name.startswith("calls/gone-")]
    assert [one.kind for one in made.beside.histories[name]][-1] == "added"
    past = Reader(schemas).past(repository, Registry(), {})
    told = [*map(str, made.beside.histories.items()), *stories(made), *map(str, rows(past))]
    assert len(rows(past)) > 3 and not [one for one in told if "2026-hosts" in one]
    files = [file.content.decode("utf-8", "replace") for file in made.files]
    assert not [one for one in (*told, *files) if "gildong" in one or "홍길동" in one]


def test_what_a_window_is_for_moves_the_moment_of_its_entry(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    windows = "windows: [{what: 1차, closes: '2026-03-02'}, {what: 2차, closes: '2026-03-10'}]"
    change(repository, "closes:", f"{windows}\ncloses:", FIRST)
    change(repository, "what: 1차", "what: 대체 1차", LATER)
    made = built(repository, schemas)
    calendar = icalendar.Calendar.from_ical(content(made, "calendar/all.ics"))
    (window,) = (e for e in calendar.walk("VEVENT") if str(e["uid"]).endswith("#closes-1"))
    assert str(window["summary"]).endswith("· 대체 1차")
    assert window["last-modified"].dt == datetime.fromisoformat(LATER)
    assert content(made, "feeds/all.xml").decode().count("· 대체 1차") == 1


def test_the_name_of_a_body_moves_the_moment_of_the_entries_that_name_it(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    body = repository / "data/organizations/kbiz.yml"
    text = body.read_text("utf-8")
    assert "중소벤처기업부" in text
    body.write_text(text.replace("중소벤처기업부", "새 이름"), "utf-8")
    commit(repository, FIRST)
    entry = deadline(built(repository, schemas))
    assert "새 이름" in entry["description"]
    assert entry["last-modified"].dt == datetime.fromisoformat(FIRST)


def test_an_hour_lasts_no_time(repository: Path, schemas: dict[str, Schema]) -> None:
    change(repository, "2026-03-10", "2026-03-10T18:00", FIRST)
    entry = deadline(built(repository, schemas))
    assert entry["duration"].dt == timedelta(0)
    assert b"DURATION:P0D" in entry.to_ical()
    assert "dtend" not in entry


@pytest.mark.slow
def test_a_shallow_clone_names_all_alike_and_a_deepened_one_is_the_whole(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    rename(repository, "2026-hosts", "2026-all", LATER)
    whole = built(repository, schemas)
    clone = tmp_path_factory.mktemp("other") / "clone"
    git(clone.parent, "clone", "-q", "--depth", "1", repository.as_uri(), str(clone))
    shallow = built(clone, schemas)
    for read in (uids, stories):
        assert read(shallow) == read(whole) != []
    git(clone, "fetch", "-q", "--unshallow")
    deep = built(clone, schemas)
    assert [(f.path, f.content) for f in deep.files] == [(f.path, f.content) for f in whole.files]


def uids(made: Downloads) -> list[str]:
    calendar = icalendar.Calendar.from_ical(content(made, "calendar/all.ics"))
    return sorted(str(event["uid"]) for event in calendar.walk("VEVENT"))


def stories(made: Downloads) -> list[str]:
    return sorted(entry.id for entry in news(made, "feeds/all.xml"))


FAIR = """title: 예시 전시회
names: [{name: 예시 전시회}]
usual_country: KW
editions: {"2026": {starts: "2026-09-01", ends: "2026-09-03", country: KW}}
sources: [{title: x, basis: notice}]
"""


def test_what_was_published_once_need_not_be_told_to_be_compared(
    repository: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does it change anything; who takes the id of another is compared with what that was."""
    text = (repository / CALL).read_text("utf-8")
    fair = repository / "data/exhibitions/fair.yml"
    fair.parent.mkdir(exist_ok=True)
    fair.write_text(FAIR.removeprefix("title: 예시 전시회\n"), "utf-8")
    commit(repository, FIRST)
    rename(repository, "2026-hosts", "2026-all", FIRST)
    remove(repository, "2026-all", LATER)
    (repository / CALL).write_text(text, "utf-8")
    commit(repository, LAST)
    sources = read_sources(repository)
    past = Reader(schemas).past(repository, check(sources, schemas).registry, sources)
    told: list[str] = []

    def content(occasion: Occasion, world: ByName) -> str:
        told.append(occasion.record.name)
        return occasion.what

    ours, few = sequences(past, content), len(told)
    monkeypatch.setattr("generator.feeds.sequences._once", lambda *given: frozenset())
    theirs = sequences(past, content)
    assert 0 < few < len(told) - few
    assert (ours.changed, ours.numbers) == (theirs.changed, theirs.numbers)
    assert ours.changed["calls/2026-hosts#closes"] < datetime.fromisoformat(FIRST)


def test_the_calendar_of_a_country_answers_when_its_last_entry_moved(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    fair = repository / "data/exhibitions/example.yml"
    fair.parent.mkdir()
    fair.write_text(FAIR.removeprefix("title: 예시 전시회\n"), "utf-8")
    commit(repository, FIRST)
    made = built(repository, schemas)
    paths = ("calendar/country/kw.ics", "en/calendar/country/kw.ics")
    for path in paths:
        (event,) = icalendar.Calendar.from_ical(content(made, path)).walk("VEVENT")
        assert event["dtstart"].dt.isoformat() == "2026-09-01"
    fair.write_text(fair.read_text("utf-8").replace("KW", "QA"), "utf-8")
    commit(repository, LATER)
    made = built(repository, schemas)
    for path in paths:
        calendar = icalendar.Calendar.from_ical(content(made, path))
        assert calendar.walk("VEVENT") == []
        assert calendar["description"]
    feed = content(made, "feeds/country/kw.xml").decode()
    assert "<entry>" not in feed
    assert "<updated>2026-04-06T01:00:00Z</updated>" in feed
    assert content(made, "calendar/country/qa.ics").count(b"BEGIN:VEVENT") == 1
    listed = {
        s.path for p in made.beside.pages if p.path == "alerts/" for s in p.view.subscriptions
    }
    assert "country/qa" in listed
    assert "country/kw" not in listed


def test_a_commit_that_is_dated_back_came_when_it_came(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    change(repository, "2026-03-17", "2026-03-24", "2001-01-01T00:00:00+09:00")
    with Repository(repository) as git:
        assert version_at(git, "HEAD", moment("2026-03-04")) == version_at(
            git, "HEAD~2", moment("2026-03-05")
        )
        assert version_at(git, "HEAD", moment("2001-06-01")) is None
        assert version_at(git, "HEAD", moment("2026-03-06")) == git.commit("HEAD")
    days = [n.day for n in built(repository, schemas).beside.histories["calls/2026-hosts"]]
    assert days == ["2026-03-05", "2026-03-05", "2026-02-01"]


def moment(day: str) -> int:
    return int(datetime.fromisoformat(f"{day}T12:00:00+09:00").timestamp())


def test_a_day_that_has_not_come_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = (datetime.now(SEOUL) + timedelta(days=2)).date().isoformat()
    assert main(["--root", str(ROOT), "export", str(tmp_path / "x"), "--as-of", day]) == 2
    said = capsys.readouterr().err
    assert "아직 오지 않은 날" in said
    assert "has not come yet" in said
    assert day in said
