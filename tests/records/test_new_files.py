"""Files of a new site, against what ``pathlib`` writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.file_writing import write_new


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"line\nline\r\n\x1a\x00", id="ends of lines and of files"),
        pytest.param(bytes(1 << 20), id="a large one"),
    ],
)
def test_a_file_is_the_one_that_pathlib_writes(tmp_path: Path, content: bytes) -> None:
    path, peer = tmp_path / "new" / "folders" / "index.html", tmp_path / "peer"
    write_new(path, b"a longer text that was there before")
    write_new(str(path), content)
    peer.write_bytes(content)
    assert path.read_bytes() == content
    assert path.stat().st_mode == peer.stat().st_mode


def test_where_it_cannot_be_written_the_error_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match=r"index\.html"):
        write_new(tmp_path / "file" / "index.html", b"")
