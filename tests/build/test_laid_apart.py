"""Files that a copy lays are known here as if this process had laid them."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from generator.build import laid_apart as laid
from generator.build.laid_apart import laid_apart
from generator.build.parts_read import PartsRead
from generator.site.output import Export


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two cores, however many there are, also beside the thread of a server of other tests."""
    monkeypatch.setattr(laid, "cores", lambda: 2)


def test_a_copy_lays_files_and_tells_how_they_are(tmp_path: Path) -> None:
    here, parts = os.getpid(), PartsRead()
    files = [Export(f"{name}.json", partial(bytes, name, "utf-8")) for name in ("가", "b")]

    def lay() -> None:
        assert os.getpid() != here
        parts.add({"data": [("call", "title")]})
        for file in files:
            (tmp_path / file.path).write_bytes(file.content)

    laid_apart(files, lay, parts, many=True)
    assert [file.size for file in files] == [3, 1]
    assert not any("content" in vars(file) for file in files)  # it went with the copy
    assert [file.checksum for file in files] == [Export("", f.write).checksum for f in files]
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"b", "가".encode()]
    assert parts.taken() == {"data": {("call", "title")}}


def test_what_goes_wrong_in_a_copy_is_seen_here() -> None:
    def lay() -> None:
        raise LookupError("no field x")

    with pytest.raises(LookupError, match="no field x"):
        laid_apart([], lay, PartsRead(), many=True)
