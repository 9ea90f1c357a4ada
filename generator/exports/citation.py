"""How to cite the open data: the Citation File Format."""

from __future__ import annotations

from typing import Any

import yaml

from generator.exports.data_folder import FOLDER
from generator.exports.rows import Source
from generator.site.output import Export
from generator.text.languages import MAIN


def export(source: Source) -> Export:
    """The citation file."""

    def written() -> bytes:
        return yaml.safe_dump(citation(source), allow_unicode=True, sort_keys=False).encode()

    return Export(f"{FOLDER}CITATION.cff", written, title="citation")


def citation(source: Source) -> dict[str, Any]:
    """The Citation File Format, 1.2.0."""
    site, tip, last = source.site, source.tip, source.versions.last
    own = site.licence == "KOGL-1"
    version = {"version": tip.id, "date-released": tip.when.date().isoformat()} if tip else {}
    return {
        "cff-version": "1.2.0",
        "message": "Cite the data as below; the sources of each fact stand in its record.",
        "type": "dataset",
        "title": f"{site.names['ko']} / {site.names['en']}",
        "authors": [{"name": site.name(MAIN)}],
        "url": f"{site.url}data/",
        **({"license-url": site.terms.url} if own else {"license": site.licence}),
        **version,
        **({"abstract": f"Records last changed on {last.day}."} if last else {}),
    }
