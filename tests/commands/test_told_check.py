"""What is told of findings of which few are read is what is told of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random

import pytest

from generator.check import Checked
from generator.commands.told_check import ToldCheck
from generator.commands.whole_check import WholeCheck, unpacked_check, whole_check_of
from generator.records.findings import Finding, Offer, Place, Problem, Severity, in_order
from generator.records.registry import Registry
from generator.report.derived import COPIES, DERIVED
from generator.report.misplaced_files import MISSING, PLACED
from generator.report.programme_faults import FIELDS
from generator.report.telling import ToTell
from generator.report.unread_files import ADDED_UP

PROGRAMME = "data/programmes/2026.yml"
PLACES = [f"data/{kind}/2026/{name}.yml" for kind in ("calls", "consortia") for name in "abcdef"]
TEXTS = dict.fromkeys(PLACES, "programme: 2026\nname: a\n- \nof: 2026/a\n" * 4)
TEXTS |= {PROGRAMME: 'year: 2026\ncap_krw: 70\nmaxi: {"70": 70}\n', "data/calls/x.txt": ""}
FOLLOW = sorted({id for ids in DERIVED.values() for id in ids})
OF_SHAPE = ("schema.required", "schema.form", "schema.enum", "yaml.quotes", "yaml.two-fields")
LONE = (
    "unknown-file.depth-3",
    "personal-data.mobile",
    "mail-outside-contact",
    "dated-in-future",
    "yaml.lone-dash",
)
IDS = (*OF_SHAPE, *LONE, *FIELDS, *MISSING, *sorted(PLACED), *ADDED_UP, *COPIES, *DERIVED, *FOLLOW)
VALUES = {
    "folder": "consortia",
    "path": "data/calls",
    "right": "2026",
    "home": PLACES[2],
    "year": 2026,
}
OFFERS = (None, None, Offer("x"), Offer("x", sure=True))


def some_findings(random: Random) -> Iterator[Finding]:
    """A few messages on a few files, each of which may point at others and name them."""
    ids = random.choices(IDS, k=random.choice((2, 4, 9)))
    for _ in range(random.choice((2, 5, 40))):
        found = random.choice(("2026/a", "2026/b", "2026/bb", "70", 70))
        values = {**VALUES, "found": found, "name": random.choice("ab"), "example": {"name": 1}}
        at = random.choice(((), ("name",), ("fee", "krw")))
        problem = Problem(random.choice(ids), at, values, offer=random.choice(OFFERS))
        see = tuple(Place(random.choice(PLACES)) for _ in range(random.choice((0, 0, 1, 2))))
        place = Place(random.choice([*PLACES, "data/calls/x.txt"]), random.randrange(1, 5))
        yield Finding(
            place, random.choice([*Severity]), problem, random.choice((None, "call")), see
        )


def as_kept(found: Iterable[Finding]) -> WholeCheck:
    """A check that found this, read from how it is kept."""
    checked = Checked(Registry(), Registry(), in_order(found), TEXTS)
    return unpacked_check(whole_check_of(dict.fromkeys(TEXTS, ""), checked).packed())


def read_in(check: WholeCheck) -> int:
    """How many findings were read."""
    return sum(len(one.findings) for one in check.found.values() if "findings" in vars(one))


@pytest.mark.parametrize("seed", range(4))
def test_few_findings_are_told_as_all_are(seed: int) -> None:
    random, seen = Random(seed), Counter[bool]()
    for number in range(100):
        check = as_kept(some_findings(random))
        least = random.choice([*Severity])
        told = ToldCheck(check, TEXTS, least, tuple)
        runs = told.runs()
        seen[read_in(check) < len(check.findings)] += 1
        whole = ToTell.of(check.findings, TEXTS, least)
        assert [one for run in runs for one in told.told(run)] == [*whole.counted], number
        silent = {(run.group[1], line) for run in runs for line in told.silent(run)}
        assert silent == whole.silent, number
    assert min(seen.values()) > 9 and len(seen) == 2
