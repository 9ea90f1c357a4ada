"""What processes of a build leave for the store."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

from generator.build.spool import Spool, packed, unpacked


def test_files_are_packed_and_none_leads_out_of_the_site() -> None:
    files = {"search/a.json": b"{}", "b": b"", "c": bytes(range(256))}
    assert unpacked(packed(files)) == files
    for path in ("../a", "/etc/a", "search/../../a"):
        assert unpacked(packed({path: b""})) is None


def given(spool: Spool) -> dict[str, bytes]:
    return {path: zlib.decompress(found) for parcel in spool for path, found in parcel.items()}


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


def test_nothing_comes_back_of_a_parcel_that_was_cut_short(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for path in ("first", "second"):
        spool.add(path, path.encode() * 100)
        spool.send()
    assert spool._file
    spool._file.truncate(os.fstat(spool._file.fileno()).st_size - 1)
    assert given(spool).keys() == {"first"}


def test_without_a_place_nothing_is_kept(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "absent")
    spool.add("path", b"x")
    spool.send()
    assert given(spool) == {}
