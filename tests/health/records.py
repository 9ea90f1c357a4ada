"""Small registries for the weekly look."""

from __future__ import annotations

from generator import files
from generator.check import check
from generator.model import Registry
from tests.conftest import ROOT
from tests.records import laid_out

EXAMPLE = 'results: [{"measure": "meetings", "value": 3635}]\n'


def registry(text: str) -> Registry:
    """The records of a text as :mod:`tests.records` reads it, without the results it would add."""
    schemas = files.read_schemas(ROOT)
    laid = {file: record.replace(EXAMPLE, "") for file, record in laid_out(text, schemas).items()}
    return check({file: record.encode() for file, record in laid.items()}, schemas).registry
