"""What is kept of a check says after any edit what a check of everything says."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bench.corpus import make
from generator.cache.store import FILE, Store
from generator.check import Checked, check
from generator.commands import kept_check, kept_report
from generator.commands.edited_check import verdict
from generator.commands.kept_check import KeptCheck
from generator.commands.kept_report import KeptReport
from generator.commands.kept_texts import texts_shelf
from generator.commands.live_check import LiveCheck
from generator.commands.told_check import ToldCheck
from generator.commands.whole_check import digest
from generator.records import files
from generator.records.findings import Severity
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.report import FORMATS, tell
from generator.report.telling import Counted, ToTell
from generator.report.worded_findings import Telling
from generator.rules.unknown_file import ROLES
from generator.text.copies import Copy
from tests.support import ROOT

Sources = dict[str, bytes | Unreadable]
Edit = Callable[[Random, Sources], None]
TODAY = date(2026, 11, 26)
REPORTS = (
    ("ko", "text", Severity.WARNING),
    ("en", "text", Severity.INFO),
    ("ko", "json", Severity.WARNING),
    ("en", "github", Severity.ERROR),
)
MOBILE = "-".join(("010", "0000", "0000"))
LIMITS = """\
budget_krw: 900000000
limits: {joins_per_year: 2, same_exhibition: 1, exclusive_with: ["x"]}
"""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Made-up consortia that share their firms, and real fairs and bodies beside them."""
    folder = tmp_path_factory.mktemp("corpus")
    make(folder, 24)
    made = files.read_sources(folder)
    for file in [file for file in made if "programmes/" in file]:
        text = made[file]
        assert isinstance(text, bytes)
        made[file] = text + LIMITS.encode()
    real = files.read_sources(ROOT)
    kept = [file for file in real if "organizations/km" in file or "exhibitions/m" in file]
    return {**{file: real[file] for file in kept}, **made}


def lines_of(source: bytes | Unreadable) -> list[str]:
    return source.decode().split("\n") if isinstance(source, bytes) else []


def some(random: Random, sources: Sources, part: str = "data/") -> str:
    return random.choice([file for file in sorted(sources) if part in file])


def changed_line(random: Random, sources: Sources) -> None:
    """A line is gone, doubled, or has digits or a name of another record's line."""
    file = some(random, sources, random.choice(("consortia/20", "data/")))
    other = lines_of(sources[some(random, sources, "consortia/20")])
    lines = lines_of(sources[file])
    at = random.randrange(len(lines))
    taken = [line for line in other if line.partition(":")[0] == lines[at].partition(":")[0]]
    lines[at : at + 1] = random.choice(([], [lines[at]] * 2, [random.choice(taken or ["x: 1"])]))
    sources[file] = "\n".join(lines).encode()


def other_value(random: Random, sources: Sources) -> None:
    """A value that stands in another record's field of that name, so that the two meet."""
    file = some(random, sources, "consortia/20")
    lines, other = lines_of(sources[file]), lines_of(sources[some(random, sources, "/c-")])
    names = ("firm_id", "ko", "hosts", "editions", "subsidy_krw", "programme", "ended", "value")
    name = random.choice(names)
    mine = [n for n, line in enumerate(lines) if line.strip().startswith(f"{name}:")]
    theirs = [line.strip() for line in other if line.strip().startswith(f"{name}:")]
    if mine and theirs:
        at = random.choice(mine)
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        lines[at] = indent + random.choice(theirs)
    sources[file] = "\n".join(lines).encode()


def gone(random: Random, sources: Sources) -> None:
    del sources[some(random, sources)]


def added(random: Random, sources: Sources) -> None:
    source = sources[file := some(random, sources)]
    sources[file.removesuffix(".yml") + f"-{random.randrange(99)}.yml"] = source


def renamed(random: Random, sources: Sources) -> None:
    source = sources.pop(file := some(random, sources))
    former = file.removesuffix(".yml").split("/", 2)[-1]
    said = f'\nformerly: ["{former}"]\n'.encode() if random.random() < 0.5 else b""
    assert isinstance(source, bytes)
    sources[file.removesuffix(".yml") + "-new.yml"] = source + said


def unreadable(random: Random, sources: Sources) -> None:
    sources[some(random, sources)] = random.choice((Unreadable("link"), b"\xff", b"", b"a: [b"))


def of_a_programme(random: Random, sources: Sources) -> None:
    sources[some(random, sources, "programmes/")] = b"title: x\n"


def of_the_roles(random: Random, sources: Sources) -> None:
    sources[ROLES] = random.choice(((ROOT / ROLES).read_bytes(), b"accounts: [x]\n", b"a: [b"))


def of_a_person(random: Random, sources: Sources) -> None:
    """A number that must not be published, which is told before all else."""
    file = some(random, sources, "consortia/20")
    sources[file] = "\n".join([*lines_of(sources[file]), f"# {MOBILE}", ""]).encode()


EDITS: tuple[Edit, ...] = (
    *(changed_line, other_value, other_value, other_value, changed_line),
    *(gone, added, renamed, unreadable, of_a_programme, of_the_roles, of_a_person),
)


class Edited:
    """Records that are edited, and what is kept of their checks."""

    def __init__(self, begun: Sources, schemas: dict[str, Schema], folder: Path, seed: int) -> None:
        self.begun, self.schemas, self.folder = begun, schemas, folder
        self.random, self.day, self.sources = Random(seed), TODAY, dict(begun)
        self.live = LiveCheck()

    def once(self, number: int) -> None:
        """Make an edit, and hold what is kept against a check of everything."""
        if number % 4 == 0:
            self.sources = dict(self.begun)  # or all would be broken in the end
        if self.random.random() < 0.05:
            self.day += timedelta(days=self.random.choice((1, 200)))
        before, edit = dict(self.sources), self.random.choice(EDITS)
        edit(self.random, self.sources)
        whole = check(self.sources, self.schemas, self.day)
        if number % 2:
            sure = verdict(KeptCheck(Store(self.folder), self.schemas, self.day), self.sources)
            assert sure is None or sure.passes == whole.passes, (number, edit.__name__)
        checking = KeptCheck(Store(self.folder), self.schemas, self.day)
        whole_check = checking.whole(self.sources)
        kept = whole_check.told(self.sources)
        assert kept.findings == whole.findings, (number, edit.__name__)
        assert kept.texts == whole.texts
        for language, form, least in REPORTS:
            told = tell(whole.findings, whole.texts, self.schemas, language, least)
            report = KeptReport(form, language, least, self.schemas)
            to_tell = ToldCheck(whole_check, kept.texts, least, tuple)
            said = report.text(to_tell, (), checking.reports(*report.about))
            assert said == FORMATS[form](told, language), (number, edit.__name__)
        of_site = KeptCheck(Store(self.folder), self.schemas, self.day).of_site(self.sources)
        live = self.live(None, self.sources, self.schemas, self.day)
        for one in (of_site, live):
            assert (one.findings, one.texts) == (whole.findings, whole.texts)
        assert [r.document.text for r in live.registry] == [r.document.text for r in whole.registry]
        assert [r.name for r in of_site.registry] == [r.name for r in whole.registry]
        files = {file for file, _ in before.items() ^ self.sources.items()}
        some = KeptCheck(Store(None), self.schemas, self.day)
        found = some.of_some(self.sources, files.__contains__).findings
        assert [f for f in found if f.place.file in files] == [
            f for f in whole.findings if f.place.file in files
        ], (number, edit.__name__)


@pytest.fixture
def whole_checks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The checks of everything that were made, by how many files they read."""
    made: list[int] = []

    def counted(*asked: Any) -> Checked:
        made.append(len(asked[0]))
        return check(*asked)

    monkeypatch.setattr(kept_check, "check", counted)
    return made


@pytest.mark.slow
def test_a_name_that_is_no_text_is_told_again(
    begun: Sources, tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    KeptCheck(Store(tmp_path), schemas, TODAY).whole(begun)
    more = {**begun, "data/calls/\udcff.yml": b"x: 1\n"}
    found = KeptCheck(Store(tmp_path), schemas, TODAY).whole(more).findings
    assert "data/calls/\udcff.yml" in {finding.place.file for finding in found}
    of_site = KeptCheck(Store(tmp_path), schemas, TODAY).of_site(more)
    assert of_site.findings == found


@pytest.mark.slow
def test_a_few_edits_are_told_as_a_check_of_everything_tells_them(
    begun: Sources, schemas: dict[str, Schema], tmp_path: Path, whole_checks: list[int]
) -> None:
    edited = Edited(begun, schemas, tmp_path, seed=2026)
    for number in range(3):
        edited.once(number)
    assert len(whole_checks) < 6  # of 6


@pytest.mark.slow
def test_only_what_an_edit_concerns_is_put_into_words_again(
    begun: Sources, schemas: dict[str, Schema], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    anew = ToTell.tellings

    def tellings(to_tell: ToTell, some: Iterable[Counted], *how: Any) -> list[Telling]:
        made.append(len(counted := [*some]))
        return anew(to_tell, counted, *how)

    monkeypatch.setattr(ToTell, "tellings", tellings)
    report = KeptReport("text", "en", Severity.INFO, schemas)
    file = next(file for file in begun if "consortia/20" in file)
    source = begun[file]
    assert isinstance(source, bytes)
    for written in (source, source + b"# x\n"):
        made.clear()
        checking = KeptCheck(Store(tmp_path), schemas, TODAY)
        sources = {**begun, file: written}
        found = checking.whole(sources)
        told = ToldCheck(found, found.told(sources).texts, Severity.INFO, tuple)
        report.text(told, (), checking.reports())
    assert 0 < len(made) < 4


@pytest.mark.slow
@pytest.mark.parametrize("answers", [True, False])
def test_a_copy_writes_what_one_process_writes(
    begun: Sources, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    found = KeptCheck(Store(None), schemas, TODAY).whole(begun)
    told = ToldCheck(found, found.told(begun).texts, Severity.INFO, tuple)
    report = KeptReport("text", "ko", Severity.INFO, schemas)
    monkeypatch.setattr(kept_report, "FILES", 2)
    monkeypatch.setattr(kept_report, "cores", lambda: 1)
    alone = report.text(told, (), None)
    asked: list[Copy] = []
    answer = Copy.answer

    def answered(copy: Copy) -> bytes | None:
        asked.append(copy)
        return answer(copy) if answers else answer(copy) and None

    monkeypatch.setattr(Copy, "answer", answered)
    monkeypatch.setattr(kept_report, "cores", lambda: 2)
    monkeypatch.setattr(kept_report, "MANY", 2)
    assert report.text(told, (), None) == alone
    assert len(asked) == 1


def test_what_waits_is_kept_once_there_is_time(
    begun: Sources, schemas: dict[str, Schema], tmp_path: Path, whole_checks: list[int]
) -> None:
    checking = KeptCheck(Store(tmp_path), schemas, TODAY)
    checking.waiting = []
    found = checking.whole(begun)
    assert not [*tmp_path.glob(FILE)] or not checking.known(begun)
    checking.catch_up()
    again = KeptCheck(Store(tmp_path), schemas, TODAY).whole(begun)
    assert found.findings == again.findings
    assert len(whole_checks) == 1


def test_texts_that_were_thrown_out_are_kept_again(
    begun: Sources, schemas: dict[str, Schema], tmp_path: Path, whole_checks: list[int]
) -> None:
    """Else the first edit of each of their files would have everything checked."""
    sources, store = dict(begun), Store(tmp_path)
    KeptCheck(store, schemas, TODAY).whole(sources)
    texts = [texts_shelf(store)._key(digest(source)) for source in sources.values()]
    with closing(sqlite3.connect(tmp_path / FILE)) as kept, kept:
        kept.executemany("DELETE FROM kept WHERE key = ?", [(text,) for text in texts])
    for file in [file for file in sources if "consortia/20" in file][:4]:
        source = sources[file]
        assert isinstance(source, bytes)
        sources[file] = source + b"# more\n"
        KeptCheck(store, schemas, TODAY).whole(sources)
    assert len(whole_checks) == 2


@pytest.mark.slow
def test_a_check_of_the_same_records_is_none(
    begun: Sources, schemas: dict[str, Schema], tmp_path: Path, whole_checks: list[int]
) -> None:
    first, again = (KeptCheck(Store(tmp_path), schemas, TODAY).whole(begun) for _ in range(2))
    assert first.findings == again.findings
    assert len(whole_checks) == 1
    for other in (TODAY + timedelta(days=1), None):
        changed = {**schemas, "call": Schema("call", {**schemas["call"].root, "title": "x"})}
        KeptCheck(Store(tmp_path), schemas if other else changed, other or TODAY).whole(begun)
    assert len(whole_checks) == 3
    (tmp_path / FILE).write_bytes(b"damaged")
    assert KeptCheck(Store(tmp_path), schemas, TODAY).whole(begun).findings == first.findings
    assert len(whole_checks) == 4


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_many_edits_are_told_as_a_check_of_everything_tells_them(
    seed: int, begun: Sources, schemas: dict[str, Schema], tmp_path: Path, whole_checks: list[int]
) -> None:
    edited = Edited(begun, schemas, tmp_path, seed)
    for number in range(25):
        edited.once(number)
    assert len(whole_checks) < 44  # of 50
