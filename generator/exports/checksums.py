"""``SHA256SUMS``, to verify downloads with ``sha256sum --check SHA256SUMS``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports.data_folder import FOLDER
from generator.site.output import Export


def export(files: Sequence[Export]) -> Export:
    """The checksums of all other files."""

    def write() -> bytes:
        named = {file.path.removeprefix(FOLDER): file for file in files}
        lines = (f"{named[n].checksum}  {n}\n" for n in sorted(named))
        return "".join(lines).encode()

    return Export(f"{FOLDER}SHA256SUMS", write, title="checksums")
