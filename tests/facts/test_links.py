"""Links to records, also to broken ones; and which records a view has read."""

from __future__ import annotations

from generator.facts.links import Link, link, links, read, referred, to
from generator.records.model import Consortium, Organization
from tests.support.bare import the, world_of

NAMES = [{"name": "중소벤처기업부"}]


def test_a_link_is_called_as_its_record() -> None:
    world = world_of({"organizations/mss": {"names": NAMES}})
    record = the(world, Organization)
    assert link(world, Organization, "mss") == to(record)
    assert to(record) == Link("organizations/mss", "중소벤처기업부", record)


def test_a_link_of_a_past_day_has_the_name_of_then_and_that_of_today() -> None:
    names = [
        {"name": "산업통상부", "from": "2025-10"},
        {"name": "산업통상자원부", "until": "2025-10"},
    ]
    world = world_of({"organizations/motir": {"names": names}})
    then, today = (link(world, Organization, "motir", day) for day in ("2014-06-01", "2026"))
    assert (then.words, then.now) == ("산업통상자원부", "산업통상부")
    assert (today.words, today.now) == ("산업통상부", None)
    assert link(world, Organization, "motir") == today
    world = world_of({"organizations/motir": {"names": names[:1]}})
    before = link(world, Organization, "motir", "2002")
    assert (before.words["ko"], before.now) == ("현 산업통상부", None)


def test_a_link_to_a_broken_record_is_its_id() -> None:
    assert link(world_of({}), Organization, "mss") == Link("organizations/mss", "mss", None)


def test_links_keep_their_order() -> None:
    world = world_of({"organizations/mss": {}, "organizations/kbiz": {}})
    found = links(world, Organization, ["mss", "gone", "kbiz"])
    assert [its.name.partition("/")[2] for its in found] == ["mss", "gone", "kbiz"]
    assert links(world, Organization, None) == ()


def test_what_was_read_is_each_record_once_and_by_name() -> None:
    world = world_of({"organizations/mss": {}, "organizations/kbiz": {}})
    kbiz, mss = world
    assert read(mss, [to(mss), kbiz], None, [None, to(kbiz)]) == (kbiz, mss)
    assert read(Link("organizations/gone", "gone")) == ()


def test_everything_that_a_record_refers_to_is_found_by_folder_and_id() -> None:
    world = world_of(
        {
            "consortia/2026/alpha": {"hosts": ["kbiz"], "editions": ["medica/2025", "gone/2025"]},
            "exhibitions/medica": {"editions": {"2025": {}}},
            "organizations/kbiz": {},
        }
    )
    found = referred(the(world, Consortium), world)
    assert {"organizations/kbiz", "editions/medica/2025", "editions/gone/2025"} <= set(found)
    assert found["editions/medica/2025"].record is not None
    assert found["editions/gone/2025"].record is None
