"""Small registries for the health check."""

from __future__ import annotations

from generator.check import check
from generator.records import files
from generator.records.registry import Registry
from tests.support import ROOT
from tests.support.records import laid_out

EXAMPLE = 'results: [{"measure": "meetings", "value": 3635}]\n'


def registry(text: str) -> Registry:
    """The records of a text (:mod:`tests.support.records`), without the results it adds."""
    schemas = files.read_schemas(ROOT)
    laid = {file: record.replace(EXAMPLE, "") for file, record in laid_out(text, schemas).items()}
    return check({file: record.encode() for file, record in laid.items()}, schemas).registry
