"""``SHA256SUMS``, to verify downloads with ``sha256sum --check SHA256SUMS``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports.data_folder import FOLDER
from generator.site.output import Export

FILE = f"{FOLDER}SHA256SUMS"


def export(files: Sequence[Export]) -> Export:
    """The checksums of all other files."""

    def write() -> bytes:
        named = {file.path.removeprefix(FOLDER): file for file in files}
        lines = (f"{named[n].checksum}  {n}\n" for n in sorted(named))
        return "".join(lines).encode()

    return Export(FILE, write, title="checksums")


def told(written: bytes) -> dict[str, str]:
    """What such a file says, by the paths of the files."""
    lines = (line.split("  ", 1) for line in written.decode().splitlines())
    return {f"{FOLDER}{name}": checksum for checksum, name in lines}
