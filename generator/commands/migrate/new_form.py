"""Records in the form that the schemas of a new version ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.check.reading import Broken
from generator.commands.fmt import formatted_record
from generator.founding.upgrade import UpgradedFile, content_of
from generator.records import files
from generator.records.schema import Schema
from generator.records.schema_files import schemas_in

FORM = "form"
END = ".schema.json"


def in_new_form(root: Path, found: list[UpgradedFile]) -> Iterator[UpgradedFile]:
    """The records that the new schemas write in another form."""
    schemas = _schemas_after(root, found)
    becomes = {one.path: one.becomes for one in found}
    for file, source in files.read_sources(root).items():
        here = becomes.get(file, source)
        if not isinstance(here, bytes):
            continue
        formed = formatted_record(file, here, schemas)
        if not isinstance(formed, Broken) and formed != here:
            yield UpgradedFile(file, FORM, here, formed)


def _schemas_after(root: Path, found: list[UpgradedFile]) -> dict[str, Schema]:
    """The schemas as they are once the changes are made."""
    becomes = {one.path: one.becomes for one in found}
    own = {f"schemas/{path.name}" for path in (root / "schemas").glob(f"*{END}")}
    own |= {path for path in becomes if path.startswith("schemas/") and path.count("/") == 1}
    contents = {path: becomes.get(path, content_of(root, path)) for path in sorted(own)}
    return schemas_in({path: one for path, one in contents.items() if one is not None})
