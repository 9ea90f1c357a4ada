"""Ids of the change log tell every change apart, whatever a publication did."""

from __future__ import annotations

from datetime import datetime

from generator.exports.change_log import rows
from generator.history.publications import Past, Publication, Revision
from generator.text.dates import SEOUL
from tests.support.bare import registry

WORLD = """
# calls/old
title: 공고
---
# calls/new
title: 공고
formerly: [old]
"""


def test_a_renaming_that_is_undone_has_two_ids() -> None:
    old, new = (registry(WORLD).named(f"calls/{id}") for id in ("old", "new"))
    went = Revision("calls/new", new, None, "calls/old")
    came = Revision("calls/old", None, old, "calls/old")
    moment = datetime(2026, 1, 1, tzinfo=SEOUL)
    for order, second in (((went, came), "calls/old:1:"), ((came, went), "calls/new:")):
        past = Past((Publication("c" * 40, moment, "", order),))
        assert [row[0].partition(":")[2] for row in rows(past)] == ["calls/old:", second]
