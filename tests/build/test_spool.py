"""What processes of a build leave for the store."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build.kept.spool import LARGE, Spool, opened, pack_of, packed, unpacked


def test_files_are_packed_and_none_leads_out_of_the_site() -> None:
    files = {"search/a.json": b"{}", "b": b"", "c": bytes(range(256))}
    assert unpacked(packed(files)) == files
    for path in ("../a", "/etc/a", "search/../../a"):
        assert unpacked(packed({path: b""})) is None
        assert opened(pack_of({path: b""})) == {}


def given(spool: Spool) -> dict[str, bytes]:
    packs = [(paths, opened(pack)) for paths, pack in spool]
    assert all(paths == [*files] for paths, files in packs)
    return {path: content for _, files in packs for path, content in files.items()}


def test_what_copies_of_the_process_send_comes_back(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for number in range(3):
        if not (copy := os.fork()):
            for piece in range(40):
                spool.add(f"{number}/{piece}", b"%d" % number * 5_000)
                spool.send()
            os._exit(0)
        os.waitpid(copy, 0)
    spool.add("own", b"x")
    spool.send()
    found = given(spool)
    assert len(found) == 121
    assert found["own"] == b"x"
    assert found["2/39"] == b"2" * 5_000
    assert list(tmp_path.iterdir()) == []


def test_neighbours_share_a_pack_until_it_is_full(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for path in ("a", "b", "c"):
        spool.add(path, b"x" * (LARGE // 2))
    spool.send()
    assert [paths for paths, _ in spool] == [["a", "b"], ["c"]]


def test_what_is_no_file_comes_back_as_it_was_left(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.add("a.html", b"a")
    spool.leave({"documents 1": b"\0x"})
    spool.send()
    (no_paths, left), (paths, pack) = spool
    assert (no_paths, unpacked(left)) == ([], {"documents 1": b"\0x"})
    assert (paths, opened(pack)) == (["a.html"], {"a.html": b"a"})


@pytest.mark.parametrize("left", [-1, 1, 20, 60])
def test_nothing_comes_back_of_a_pack_that_was_cut_short(tmp_path: Path, left: int) -> None:
    """``left`` are bytes of the second pack, from its end where they are negative."""
    spool = Spool(tmp_path)
    ends = [0]
    for path in ("first", "second"):
        spool.add(path, path.encode() * 100)
        spool.send()
        assert spool._file
        ends.append(os.fstat(spool._file.fileno()).st_size)
    assert spool._file
    spool._file.truncate(ends[1] + left if left > 0 else ends[2] + left)
    assert given(spool).keys() == {"first"}


def test_without_a_place_nothing_is_kept(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "absent")
    spool.add("path", b"x")
    spool.send()
    assert given(spool) == {}


def test_files_that_are_read_one_by_one_are_one_pack(tmp_path: Path) -> None:
    spool, files = Spool(tmp_path), {"가.json": b"{}", "b": b"x" * 70_000, "c": b""}
    spool.add("before", b"1")
    spool.add_one("all", {path: len(content) for path, content in files.items()}, files.__getitem__)
    assert [paths for paths, _ in spool] == [["before"], ["all"]]
    assert unpacked(given(spool)["all"]) == files
