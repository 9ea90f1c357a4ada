"""English hits have no Hangul where the records know better."""

from __future__ import annotations

import re

from generator.check import Checked
from generator.records.schema import Schema
from generator.search.documents import documents
from tests.support.bare import registry

HANGUL = re.compile("[가-힣]")


def test_no_hit_of_the_real_records_has_hangul_in_english(
    published: Checked, schemas: dict[str, Schema]
) -> None:
    rows = [found.row("en") for found in documents(published.registry, schemas)]
    texts = [(row[0], text) for row in rows for text in row if isinstance(text, str)]
    assert len(rows) > 200
    assert [said for said in texts if HANGUL.search(said[1])] == []


def test_a_title_in_korean_alone_is_romanised_and_says_so(schemas: dict[str, Schema]) -> None:
    world = registry("# consortia/2026/a\ntitle: 한국관\nsector_words: 침장\nsectors: [textiles]")
    (found,) = documents(world, schemas)
    assert found.row("en")[1] == "Hangukgwan (romanised)"
    assert found.row("en")[-1] != "침장" and found.row("ko")[-1] == "침장"
