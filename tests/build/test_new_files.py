"""What a site takes up of the files that an edit may have a say in."""

from __future__ import annotations

from pathlib import Path

from generator.build.disk.new_files import NewFiles


def test_a_file_that_was_given_up_is_not_brought_in(tmp_path: Path) -> None:
    """A part that was made of pages as they lay there, and then of others."""
    place, new = tmp_path / "place", tmp_path / "new"
    place.mkdir()
    new.mkdir()
    (place / "a.json").write_bytes(b"as it was")
    files = NewFiles(place, new)
    files.put("a.json", b"other")
    files.put("b.json", b"another")
    files.take_back(["a.json", "b.json", "c.json"])
    files.put("a.json", b"as it was")
    assert list(new.iterdir()) == []
