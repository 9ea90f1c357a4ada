"""What is read of files whose bytes are known is what is read of the disk."""

from __future__ import annotations

from pathlib import Path

from generator.cache.contents import Read, contents
from generator.records.files import read_sources
from generator.records.yaml_source import LARGEST


def test_known_bytes_stand_for_a_plain_file_alone(tmp_path: Path) -> None:
    calls = tmp_path / "data/calls"
    calls.mkdir(parents=True)
    for name, length in {"a.yml": 3, "large.yml": LARGEST + 9, "b.yml~": 1, ".gitkeep": 1}.items():
        (calls / name).write_bytes(b"x" * length)
    read: Read = {}
    assert len([*contents(tmp_path / "data", read)]) == 4
    (calls / "link.yml").symlink_to(calls / "a.yml")
    given, plain = read_sources(tmp_path, known=read), read_sources(tmp_path)
    assert given.keys() == plain.keys()
    assert all(given[path] == plain[path] for path in plain)  # to tell how they differ takes hours
    (calls / "a.yml").write_bytes(b"other")
    assert read_sources(tmp_path, known=read)["data/calls/a.yml"] == b"xxx"
