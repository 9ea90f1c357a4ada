"""A call's page: who called, for which programme and consortium, what came before and of it."""

from __future__ import annotations

from generator.records.model import Call, Consortium
from generator.views.call import CallPage, call
from tests.support.bare import names, registry, view

PROGRAMME = "\n---\n# programmes/2026\nkinds: {general: {label: 일반}}"
OTHER = "\n---\n# programmes/2025"
CALL = "# calls/a\nprogrammes: ['2025', '2026']\n"


def page(text: str) -> CallPage:
    return view(call, Call, text)


def test_a_call_that_says_nothing_more_shows_nothing_more() -> None:
    shown = page("# calls/a")
    assert (shown.organizers, shown.programmes, shown.selected, shown.reserves) == ((),) * 4
    assert (shown.consortium, shown.event, shown.kind, shown.follows) == (None,) * 4
    assert names(shown.inputs) == ["calls/a"]


def test_organizers_and_programmes_come_in_the_order_of_the_record() -> None:
    shown = page(CALL + "organizers: [z, b]\n---\n# organizations/b" + PROGRAMME)
    assert names(shown.organizers) == ["organizations/z", "organizations/b"]
    assert names(shown.programmes) == ["programmes/2025", "programmes/2026"]


def test_the_kind_is_called_as_the_first_programme_that_knows_it_does() -> None:
    assert page(CALL + "kind: general" + PROGRAMME + OTHER).kind == "일반"


def test_a_kind_that_no_programme_knows_is_the_bare_word() -> None:
    assert page(CALL + "kind: other" + PROGRAMME + OTHER).kind == "other"
    assert page(CALL + "kind: other" + OTHER).kind == "other"
    assert page(CALL + PROGRAMME).kind is None


def test_the_consortium_that_it_recruits_for_brings_its_event() -> None:
    shown = page(
        "# calls/a\nconsortium: 2025/x\n---\n# consortia/2025/x\neditions: [medica/2025]\n---\n"
        "# exhibitions/medica\neditions: {'2025': {starts: '2025-11-17', ends: '2025-11-20'}}"
    )
    assert shown.consortium and isinstance(shown.consortium.record, Consortium)
    assert shown.event and shown.event.when.first == "2025-11-17"
    assert names(shown.inputs) == ["calls/a", "consortia/2025/x", "exhibitions/medica"]


def test_a_consortium_whose_file_is_broken_is_named_without_an_event() -> None:
    shown = page("# calls/a\nconsortium: 2025/x")
    assert shown.consortium and shown.consortium.words == "2025/x" and shown.event is None


def test_rounds_lead_to_each_other() -> None:
    world = registry("# calls/a\n---\n# calls/b\nfollows: a\n---\n# calls/c\nfollows: b")
    first, second, third = (call(record, world) for record in world.all(Call))
    assert first.follows is None and names(first.followed_by) == ["calls/b"]
    assert second.follows and second.follows.name == "calls/a"
    assert names(third.followed_by) == [] and names(second.inputs) == [
        *("calls/a", "calls/b", "calls/c")
    ]


def test_what_was_selected_and_held_in_reserve_is_led_to() -> None:
    shown = page(
        "# calls/a\naudience: hosts\nresult: {records: [2025/x], reserves: [2025/y]}\n---\n"
        "# consortia/2025/x\n---\n# consortia/2025/y"
    )
    assert names(shown.selected) == ["consortia/2025/x"]
    assert names(shown.reserves) == ["consortia/2025/y"]
    assert len(shown.inputs) == 3


def test_consortia_that_name_the_call_themselves_stand_apart() -> None:
    shown = page("# calls/a\naudience: hosts\n---\n# consortia/2025/x\ncall: a\n---\n# calls/b")
    assert names(shown.recorded) == ["consortia/2025/x"] and shown.selected == ()
    assert names(shown.inputs) == ["calls/a", "consortia/2025/x"]


def test_the_track_is_its_own() -> None:
    shown = page("# calls/a\ncloses: '2025-03-01'\n---\n# calls/b\ncloses: '2026-03-01'")
    assert shown.track.steps[0].until == "2025-03-01"
