"""A store tells what was kept, and knows nothing where it is damaged, full or not there."""

from __future__ import annotations

import os
import sqlite3
import struct
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from generator.cache.own_file import OURS
from generator.cache.store import FILE, WAIT, Store
from generator.cache.versions import version

WORDS = {f"record {number}": b"said " * number for number in range(600)}


def test_what_was_kept_is_told_to_whoever_asks_for_the_same(tmp_path: Path) -> None:
    Store(tmp_path).shelf("findings", "code 1").keep(WORDS)
    assert Store(tmp_path).shelf("findings", "code 1").tell([*WORDS, "another"]) == WORDS
    assert Store(tmp_path).shelf("findings", "code 2").tell(WORDS) == {}
    assert Store(tmp_path).shelf("pages", "code 1").tell(WORDS) == {}
    assert (tmp_path / ".gitignore").read_text("utf-8") == "*\n"


def test_a_key_may_be_the_name_of_a_file_that_is_no_text(tmp_path: Path) -> None:
    kept = {"data/\udcff.yml": b"one", "data/a\udcfe.yml": b"two"}
    shelf = Store(tmp_path).shelf("site", "/srv/\udcff")
    shelf.keep(kept)
    assert shelf.tell(kept) == kept


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    for place in (None, tmp_path / "file" / "below"):
        (tmp_path / "file").write_text("no folder")
        shelf = Store(place).shelf("findings")
        shelf.keep(WORDS)
        assert shelf.tell(WORDS) == {}


def test_a_damaged_file_tells_nothing_that_was_not_kept(tmp_path: Path) -> None:
    random = Random(2026)
    shelf = Store(tmp_path).shelf("findings")
    shelf.keep(WORDS)
    whole = (tmp_path / FILE).read_bytes()
    lost = 0
    for _ in range(12):
        spoilt = bytearray(whole)
        for _ in range(30):
            spoilt[random.randrange(len(spoilt))] = random.randrange(256)
        spoilt = spoilt[: random.choice((len(spoilt), random.randrange(len(spoilt))))]
        (tmp_path / FILE).write_bytes(spoilt)
        told = shelf.tell(WORDS)
        assert told.items() <= WORDS.items()
        lost += len(told) < len(WORDS)
        shelf.keep(WORDS)  # it mends itself, at the latest in the second run
        shelf.keep(WORDS)
    assert lost > 6
    (tmp_path / FILE).write_bytes(b"no database")
    assert shelf.tell(WORDS) == {}
    shelf.keep(WORDS)
    assert shelf.tell(WORDS) == WORDS


def test_a_value_under_the_key_of_another_is_not_told(tmp_path: Path) -> None:
    """As a damaged index of SQLite may lead to it, whole as it is."""
    shelf = Store(tmp_path).shelf("findings")
    shelf.keep({"one": b"first", "two": b"second"})
    with sqlite3.connect(tmp_path / FILE) as kept:
        kept.execute("CREATE TEMP TABLE was AS SELECT key, sum, value FROM kept")
        kept.execute(
            "UPDATE kept SET (sum, value) = (SELECT sum, value FROM was WHERE was.key != kept.key)"
        )
    kept.close()
    assert shelf.tell(["one", "two"]) == {}


def test_a_store_in_use_by_another_run_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cache.store.WAIT", 0.1)
    shelf = Store(tmp_path).shelf("findings")
    shelf.keep({"here": b"yes"})
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("BEGIN EXCLUSIVE")
    assert shelf.tell(["here"]) == {}
    other.rollback()
    other.close()
    assert shelf.tell(["here"]) == {"here": b"yes"}


def test_a_damaged_file_is_closed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.13 warns of a connection that nobody closed."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect
    monkeypatch.setattr(
        "sqlite3.connect", lambda *a, **b: opened.append(connect(*a, **b)) or opened[-1]
    )
    shelf = Store(tmp_path).shelf("findings")
    shelf.keep({"here": b"yes"})
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    assert shelf.tell(["here"]) == {}
    for one in opened:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            one.execute("SELECT 1")


def test_a_file_that_came_with_a_checkout_is_not_believed(tmp_path: Path) -> None:
    there, folder = tmp_path / "theirs", tmp_path / ".cache"
    Store(there).shelf("check").keep({"last": b"nothing is wrong"})
    folder.mkdir()
    (folder / FILE).write_bytes((there / FILE).read_bytes())  # as Git writes it
    shelf = Store(folder).shelf("check")
    assert shelf.tell(["last"]) == {}
    shelf.keep(WORDS)
    assert shelf.tell(WORDS) == WORDS
    (folder / FILE).unlink()
    (folder / FILE).symlink_to(there / FILE)
    assert shelf.tell(["last"]) == {}
    assert Store(there).shelf("check").tell(["last"])  # what a link leads to stays as it is


@pytest.mark.parametrize("mask", [0o002, 0o022, 0o027, 0o077])
def test_a_machine_may_forbid_others_what_it_likes(tmp_path: Path, mask: int) -> None:
    there, folder = tmp_path / "theirs", tmp_path / ".cache"
    before = os.umask(mask)
    try:
        Store(there).shelf("check").keep({"last": b"nothing is wrong"})
        assert Store(there).shelf("check").tell(["last"])
        for rights in (0o666, 0o777):
            folder.mkdir(exist_ok=True)
            (folder / FILE).unlink(missing_ok=True)
            made = os.open(folder / FILE, os.O_CREAT | os.O_WRONLY, rights)  # as Git makes it
            os.write(made, (there / FILE).read_bytes())
            os.close(made)
            assert Store(folder).shelf("check").tell(["last"]) == {}
    finally:
        os.umask(before)


def journal(database: bytes) -> bytes:
    """What SQLite finds beside a database that is to become this one again after a kill."""
    size, nonce = int.from_bytes(database[16:18], "big"), 7
    pages = [database[at : at + size] for at in range(0, len(database), size)]
    head = struct.pack(">8sIIIII", MAGIC, len(pages), nonce, len(pages), 512, size)
    written = head.ljust(512, b"\0")
    for number, page in enumerate(pages, 1):
        whole = nonce + sum(page[at] for at in range(size - 200, 0, -200))
        written += struct.pack(">I", number) + page + struct.pack(">I", whole)
    return written


MAGIC = bytes.fromhex("d9d505f920a163d7")


def test_a_journal_that_came_with_a_checkout_is_not_believed(tmp_path: Path) -> None:
    there, folder = tmp_path / "theirs", tmp_path / ".cache"
    Store(there).shelf("check").keep({"last": b"nothing is wrong"})
    shelf = Store(folder).shelf("check")
    shelf.keep({"last": b"much is wrong"})
    beside = folder / f"{FILE}-journal"
    content = journal((there / FILE).read_bytes())
    beside.write_bytes(content)
    assert shelf.tell(["last"]) == {"last": b"much is wrong"}
    beside.write_bytes(content)
    beside.chmod(OURS)  # as a killed run of ours leaves it
    assert shelf.tell(["last"]) == {"last": b"nothing is wrong"}


def test_a_folder_that_a_link_leads_to_is_not_hidden_from_git(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / ".cache").symlink_to("home")
    Store(tmp_path / ".cache").shelf("check").keep(WORDS)
    assert not (tmp_path / "home" / ".gitignore").exists()


def test_a_store_stays_within_its_bound(tmp_path: Path) -> None:
    most = 400_000
    for number in range(12):
        Store(tmp_path, most).shelf("pages", str(number)).keep({"page": b"x" * 90_000})
    kept = [n for n in range(12) if Store(tmp_path).shelf("pages", str(n)).tell(["page"])]
    assert kept == [n for n in range(12) if n >= min(kept)]  # the last ones
    assert 1 < len(kept) < 5


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Has some minutes go by."""
    begun, gone = time.time_ns(), [0]
    monkeypatch.setattr(time, "time_ns", lambda: begun + gone[0] * 60 * 10**9)
    return lambda minutes: gone.append(gone.pop() + minutes)


def test_what_was_told_since_stays_where_there_is_too_much(
    tmp_path: Path, later: Callable[[int], None]
) -> None:
    shelf = Store(tmp_path, 400_000).shelf("pages")
    shelf.keep(dict.fromkeys(("asked", "never", "nor this"), b"x" * 90_000))
    later(2 * 24 * 60)
    assert shelf.tell(["asked"])
    later(2)
    shelf.keep(dict.fromkeys(("one", "two"), b"x" * 90_000))
    assert shelf.tell(["asked", "never", "nor this"]).keys() == {"asked"}


def test_of_what_was_of_use_today_no_more_goes_than_must(
    tmp_path: Path, later: Callable[[int], None]
) -> None:
    """Else each run, in little more room than it needs, would throw out what the next one wants."""
    shelf, used = Store(tmp_path, 400_000).shelf("pages"), ["one", "two", "three"]
    shelf.keep(dict.fromkeys(used, b"x" * 90_000))
    for run in range(12):
        later(2)
        assert shelf.tell(used).keys() == {*used}, run
        shelf.keep({str(run): b"y" * 90_000})


def test_what_each_of_many_runs_uses_stays_and_what_none_uses_goes(
    tmp_path: Path, later: Callable[[int], None]
) -> None:
    """All within a day, with as much that is new in each run as may be."""
    shelf, used = Store(tmp_path, 1_000_000).shelf("pages"), [f"used {n}" for n in range(40)]
    shelf.keep(dict.fromkeys(used, b"x" * 10_000))
    for run in range(50):
        later(5)
        assert shelf.tell(used).keys() == {*used}, run
        shelf.keep({f"of {run}, {n}": b"y" * 10_000 for n in range(20)})
    left = [run for run in range(50) if shelf.tell([f"of {run}, 0"])]
    assert left == [*range(left[0], 50)]
    assert left[0] > 40


def test_where_another_run_writes_all_is_told_at_once(
    tmp_path: Path, later: Callable[[int], None]
) -> None:
    shelf = Store(tmp_path).shelf("findings")
    shelf.keep(WORDS)
    later(2)
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        assert shelf.tell(WORDS) == WORDS
        assert time.monotonic() - begun < WAIT / 2


def test_a_store_of_an_earlier_version_goes_on(tmp_path: Path) -> None:
    """It noted the day of the last use beside the value, and has no other table."""
    shelf = Store(tmp_path, 400_000).shelf("pages")
    shelf.keep(dict.fromkeys(("before", "never", "nor this"), b"x" * 90_000))
    with closing(sqlite3.connect(tmp_path / FILE)) as kept, kept:
        kept.execute("DROP TABLE asked")
        kept.execute("UPDATE kept SET used = 20000")
    assert shelf.tell(["before"])
    shelf.keep(dict.fromkeys(("one", "two"), b"x" * 90_000))
    assert shelf.tell(["before", "never", "nor this", "one"]).keys() == {"before", "one"}


@pytest.mark.parametrize("moment", ["NULL", "'noon'", "-1", "1e300", "9e18", "x'00'"])
def test_a_moment_that_is_none_harms_nothing(tmp_path: Path, moment: str) -> None:
    shelf = Store(tmp_path, 400_000).shelf("pages")
    shelf.keep(dict.fromkeys(("one", "two", "three"), b"x" * 90_000))
    with closing(sqlite3.connect(tmp_path / FILE)) as kept, kept:
        kept.execute("DROP TABLE asked")
        kept.execute("CREATE TABLE asked (key BLOB PRIMARY KEY, at) WITHOUT ROWID")
        kept.execute(f"INSERT INTO asked SELECT key, {moment} FROM kept")
    assert len(shelf.tell(["one", "two", "three"])) == 3
    shelf.keep(dict.fromkeys(("four", "five"), b"x" * 90_000))
    assert len(shelf.tell(["one", "two", "three", "four", "five"])) in (3, 4)


@pytest.mark.skipif(os.name == "nt", reason="it knows no such rights")
def test_a_file_of_another_account_is_neither_read_nor_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Store(tmp_path).shelf("check")
    shelf.keep(WORDS)
    whole = (tmp_path / FILE).read_bytes()
    monkeypatch.setattr(os, "getuid", lambda: 4321)
    assert shelf.tell(WORDS) == {}
    shelf.keep({"last": b"ours"})
    assert (tmp_path / FILE).read_bytes() == whole


def test_the_version_is_of_code_and_words() -> None:
    assert version() != version("theme")
    assert version("theme") == version("theme")
