"""Hostile proposals by kind: deadlines made worse, others named, addresses taken, money frozen.

Each is laid over a ``main`` of its own.  A row is a specification, as in ``test_proposals``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from generator.git.repository import Repository
from tests.review.test_proposals import Case, branch, reviewed
from tests.support import base
from tests.support.base import ALPHA, BETA, BUDGET, CALL, FAIR_ALPHA, NEW, REVIEWER, consortium
from tests.support.proposals import History, Step, append, edit, gone, link, moved, put

ONE, TWO = "reviewers 1", "reviewers 2"
CLOSES = 'closes: "2026-12-10"\n'
ALWAYS_OPEN = "closing_rule: always\n"
ALWAYS = edit(CALL, CLOSES, ALWAYS_OPEN)
MORE, HOSTS = "data/calls/2026-more.yml", "data/calls/2026-hosts.yml"
CHOSEN = "data/consortia/2026/chosen-alpha.yml"
WAITING = "data/consortia/2026/waiting-alpha.yml"
SETTLED = "data/consortia/2026/settled-alpha.yml"
GAMMA = "data/consortia/2026/fair-gamma.yml"
JOINT = edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["alpha", "beta"]')
OPENS = append(CALL, 'opens: "2026-11-25"\n')
WINDOW = '  - what: 1차\n    opens: "2026-11-25"\n    closes: "2026-12-01"\n'
DEADLINE, FROZEN, LATE = "deadline-shortened", "frozen-field-changed", "late-application"
NAMED, ADDRESS = "others-named", "address-taken"
AFTER = "2026-11-21T00:00:00+09:00"  # when every call for hosts has closed
ASKS_BETA = "organizations/beta 1, reviewers 1"
ASKS_ALPHA = "organizations/alpha 1, reviewers 1"


OF_ALPHA = edit(CALL, 'consortium: "2026/fair-alpha"', 'organizers: ["alpha"]')
NUMBERED = append(CALL, 'notice_no: "2026-1"\n')


@dataclass(frozen=True)
class Hostile:
    """A proposal, what stands on main besides, and what must come of it."""

    name: str
    by: str
    there: tuple[Step, ...]
    steps: tuple[Step, ...]
    verdict: str
    needs: str
    found: tuple[str, ...] = ()
    received: str = base.NOW


def closes(name: str, new: str, *found: str, there: tuple[Step, ...] = ()) -> Hostile:
    """The deadline of a published call, written anew by its host."""
    needs = ("waiting", TWO) if found else ("waiting", ONE)
    old = ALWAYS_OPEN if ALWAYS in there else CLOSES
    return Hostile(f"closes {name}", ALPHA, there, (edit(CALL, old, new),), *needs, found)


WINDOWS = f"windows:\n{WINDOW}"
LATER = WINDOW.replace("1차", "2차").replace("2026-12-01", "2026-12-05")


def window(
    name: str, old: str, new: str, *found: str, there: tuple[Step, ...] = (append(CALL, WINDOWS),)
) -> Hostile:
    """One of the windows of a call, written anew by its host."""
    needs = ("waiting", TWO) if found else ("waiting", ONE)
    step = edit(CALL, WINDOWS if new == "" else old, new)
    return Hostile(f"a window {name}", ALPHA, there, (step,), *needs, found)


ONE_WINDOW = "windows:\n  - what: 1차\n"
DAYLESS = append(CALL, ONE_WINDOW)
TWINS = append(CALL, f"{WINDOWS}{WINDOW}")


def hosts(name: str, by: str, old: str, new: str, *rest: object, file: str = FAIR_ALPHA) -> Hostile:
    """The hosts of a consortium of alpha and beta, written anew."""
    step = edit(file, f"hosts: {old}", f"hosts: {new}")
    return Hostile(f"hosts {name}", by, (JOINT,), (step,), *rest)  # type: ignore[arg-type]


def frozen(name: str, file: str, old: str, new: str, received: str = base.NOW) -> Hostile:
    """A field of a record that somebody has decided on."""
    step = edit(file, old, new)
    return Hostile(f"frozen {name}", ALPHA, (), (step,), "refused", TWO, (FROZEN,), received)


def late(
    name: str, *steps: Step, there: tuple[Step, ...] = (), also: tuple[str, ...] = ()
) -> Hostile:
    """An application after every call for hosts has closed."""
    return Hostile(f"late {name}", ALPHA, there, steps, "refused", TWO, (LATE, *also), AFTER)


FAIR = "data/exhibitions/fair.yml"
MARKED = append(FAIR, 'inferred: ["editions.2026.starts"]\nnotes: ["첫째", "둘째"]\n')


def beside(name: str, *steps: Step, taken: bool = False) -> Hostile:
    """What a host changes of a fair, beside an edition that it adds."""
    edition = edit(FAIR, "editions:\n", 'editions:\n  "2027":\n    starts: "2027-12-01"\n')
    verdict = ("waiting", ONE) if taken else ("refused", TWO, ("not-your-record",))
    return Hostile(f"a fair's {name}", ALPHA, (MARKED,), (edition, *steps), *verdict)  # type: ignore[arg-type]


UNKNOWN = ("refused", ONE, ("unknown-file",))
NEXT = "data/calls/2027-hosts.yml"
NEXT_YEAR = (
    put("data/programmes/2027.yml", base.PROGRAMME.replace("2026", "2027")),
    put(NEXT, base.call("hosts", "2027-10-24").replace('"2026"', '"2027"')),
)
PARTNERS = "partners:\n  - {organization: beta, role: co_host}\n"
JUNK = "data/consortia/2026/junk-alpha.yml"
THROWN_AWAY = (put(JUNK, consortium("alpha")),)
"""A record of alpha's that it gives up, and says of another's that it is that one."""
WAS_JUNK = 'formerly: ["2026/junk-alpha"]\n'
FAIR_BETA = "data/consortia/2026/fair-beta.yml"
PLAN = 'changes:\n  - {date: "2026-02-01", kind: budget}\n'
RAISED = edit(CHOSEN, "subsidy_krw: 2000000", "subsidy_krw: 2500000")
DELETED = "record-deleted"
RENAMED = (
    moved(FAIR_ALPHA, NEW),
    append(NEW, 'formerly: ["2026/fair-alpha"]\n'),
    edit(CALL, "2026/fair-alpha", "2026/new"),
)


def of_all(name: str, old: str, new: str, needs: str, *found: str) -> Hostile:
    """The hosts of a consortium, written anew by an account of nobody."""
    there = (edit(FAIR_ALPHA, '["alpha"]', old),) if old != '["alpha"]' else ()
    step = edit(FAIR_ALPHA, f"hosts: {old}", f"hosts: {new}")
    told = ("not-your-record", *found)
    return Hostile(f"a stranger {name}", base.OUTSIDER, there, (step,), "refused", needs, told)


CASES = (
    # Deadlines made worse.
    closes("removed", "", DEADLINE),
    closes("a day earlier", 'closes: "2026-12-09"\n', DEADLINE),
    closes("an hour added", 'closes: "2026-12-10T09:00"\n', DEADLINE),
    closes("the last minute added", 'closes: "2026-12-10T23:59"\n', DEADLINE),
    closes("coarsened to the month", 'closes: "2026-12"\n', DEADLINE),
    closes("coarsened to the year", 'closes: "2026"\n', DEADLINE),
    closes("later, but coarser", 'closes: "2027"\n'),
    closes("extended", 'closes: "2026-12-11T18:00"\n'),
    closes(
        "an hour earlier",
        'closes: "2026-12-10T17:00"\n',
        DEADLINE,
        there=(edit(CALL, CLOSES, CLOSES),),
    ),
    closes("first come first served", f"{CLOSES}closing_rule: first_come\n", DEADLINE),
    closes("until the budget is used", f"{CLOSES}closing_rule: budget\n", DEADLINE),
    closes("first come in place of a day", "closing_rule: first_come\n", DEADLINE, DEADLINE),
    closes("a day for what was always open", 'closes: "2026-11-21"\n', DEADLINE, there=(ALWAYS,)),
    closes("always open no longer", "", DEADLINE, there=(ALWAYS,)),
    closes("always open, from a day on", f'{ALWAYS_OPEN}opens: "2026-11-19"\n', there=(ALWAYS,)),
    closes("opens tomorrow", f'{CLOSES}opens: "2026-12-01"\n', DEADLINE),
    closes("opened yesterday", f'{CLOSES}opens: "2026-11-19"\n'),
    window("closes earlier", 'closes: "2026-12-01"', 'closes: "2026-11-30"', DEADLINE),
    window("closes later", 'closes: "2026-12-01"', 'closes: "2026-12-02"'),
    window("opens later", 'opens: "2026-11-25"', 'opens: "2026-11-28"', DEADLINE),
    window("is gone", WINDOW, "", DEADLINE),
    Hostile(
        "a window is gone, a later one stays",
        ALPHA,
        (append(CALL, WINDOWS + LATER),),
        (edit(CALL, WINDOW, ""),),
        "waiting",
        TWO,
        (DEADLINE,),
    ),
    window("has another name", "what: 1차", "what: 첫째"),
    window(
        "gets a day that is over",
        "1차\n",
        '1차\n    closes: "2026-11-19"\n',
        DEADLINE,
        there=(DAYLESS,),
    ),
    window("gets a day to come", "1차\n", '1차\n    closes: "2026-12-01"\n', there=(DAYLESS,)),
    window(
        "of what is always open gets a day",
        "1차\n",
        '1차\n    closes: "2026-12-01"\n',
        DEADLINE,
        there=(ALWAYS, DAYLESS),
    ),
    window(
        "closes earlier than one of its name did",
        f"{WINDOW}{WINDOW}",
        WINDOW + WINDOW.replace("2026-12-01", "2026-11-30"),
        DEADLINE,
        there=(TWINS,),
    ),
    window(
        "is new and closes before the call does",
        CLOSES,
        CLOSES + WINDOWS.replace('    opens: "2026-11-25"\n', ""),
        DEADLINE,
        there=(),
    ),
    window("is new and closes with the call", CLOSES, CLOSES + ONE_WINDOW, there=()),
    Hostile(
        "opens later",
        ALPHA,
        (OPENS,),
        (edit(CALL, "2026-11-25", "2026-12-09"),),
        "waiting",
        TWO,
        (DEADLINE,),
    ),
    Hostile(
        "opens at an hour",
        ALPHA,
        (OPENS,),
        (edit(CALL, "2026-11-25", "2026-11-25T18:00"),),
        "waiting",
        TWO,
        (DEADLINE,),
    ),
    Hostile(
        "opens coarser",
        ALPHA,
        (OPENS,),
        (edit(CALL, "2026-11-25", "2026-11"),),
        "waiting",
        TWO,
        (DEADLINE,),
    ),
    Hostile(
        "opens sooner",
        ALPHA,
        (OPENS,),
        (edit(CALL, "2026-11-25", "2026-11-24"),),
        "waiting",
        ONE,
    ),
    Hostile(
        "closes added, and it is over",
        ALPHA,
        (edit(CALL, CLOSES, ""),),
        (append(CALL, 'closes: "2026-11-19"\n'),),
        "waiting",
        TWO,
        (DEADLINE,),
    ),
    Hostile(
        "a shorter deadline in a new record",
        ALPHA,
        (),
        (
            gone(CALL),
            put(
                "data/calls/2026-again.yml",
                base.call("participants", "2026-11-21", 'consortium: "2026/fair-alpha"\n'),
            ),
        ),
        "waiting",
        TWO,
        (DEADLINE, "record-deleted"),
    ),
    Hostile(
        "shortened and renamed",
        ALPHA,
        (),
        (
            moved(CALL, "data/calls/2026-again.yml"),
            edit("data/calls/2026-again.yml", CLOSES, 'closes: "2026-11-21"\n'),
            append("data/calls/2026-again.yml", 'formerly: ["2026-fair"]\n'),
        ),
        "waiting",
        TWO,
        (DEADLINE,),
    ),
    # Others named, left out and moved.
    hosts(
        "expels the lead", BETA, '["alpha", "beta"]', '["beta"]', "refused", ASKS_ALPHA, (NAMED,)
    ),
    hosts(
        "expels the other", ALPHA, '["alpha", "beta"]', '["alpha"]', "refused", ASKS_BETA, (NAMED,)
    ),
    hosts(
        "takes the lead",
        BETA,
        '["alpha", "beta"]',
        '["beta", "alpha"]',
        "refused",
        ASKS_ALPHA,
        (NAMED,),
    ),
    hosts("gives the lead away", ALPHA, '["alpha", "beta"]', '["beta", "alpha"]', "waiting", ONE),
    hosts("leaves", BETA, '["alpha", "beta"]', '["alpha"]', "waiting", ONE),
    hosts(
        "names a third",
        ALPHA,
        '["alpha", "beta"]',
        '["alpha", "beta", "gamma"]',
        "waiting",
        TWO,
        (NAMED,),
    ),
    hosts(
        "puts a third in the other's place",
        ALPHA,
        '["alpha", "beta"]',
        '["alpha", "gamma"]',
        "refused",
        "organizations/beta 1, reviewers 2",
        (NAMED, NAMED),
    ),
    hosts(
        "hands it over whole",
        ALPHA,
        '["alpha", "beta"]',
        '["gamma"]',
        "refused",
        "organizations/beta 1, reviewers 2",
        (NAMED, NAMED),
    ),
    Hostile(
        "a new record names another as host",
        ALPHA,
        (),
        (put(NEW, consortium("alpha").replace('["alpha"]', '["alpha", "beta"]')),),
        "waiting",
        ASKS_BETA,
        (NAMED,),
    ),
    Hostile(
        "a new record is led by another",
        ALPHA,
        (),
        (put(NEW, consortium("alpha").replace('["alpha"]', '["beta", "alpha"]')),),
        "waiting",
        ASKS_BETA,
        (NAMED,),
    ),
    Hostile(
        "a new record names one without an account",
        ALPHA,
        (),
        (put(NEW, consortium("alpha").replace('["alpha"]', '["alpha", "gamma"]')),),
        "waiting",
        TWO,
        (NAMED,),
    ),
    Hostile(
        "another named as co-host",
        ALPHA,
        (),
        (append(FAIR_ALPHA, PARTNERS),),
        "waiting",
        ASKS_BETA,
        (NAMED,),
    ),
    Hostile(
        "a co-host struck out",
        ALPHA,
        (append(FAIR_ALPHA, PARTNERS),),
        (edit(FAIR_ALPHA, PARTNERS, ""),),
        "refused",
        ASKS_BETA,
        (NAMED,),
    ),
    Hostile(
        "a co-host made a mere partner",
        ALPHA,
        (append(FAIR_ALPHA, PARTNERS),),
        (edit(FAIR_ALPHA, "co_host", "partner"),),
        "refused",
        ASKS_BETA,
        (NAMED,),
    ),
    Hostile(
        "another named as a partner",
        ALPHA,
        (),
        (append(FAIR_ALPHA, PARTNERS.replace("co_host", "partner")),),
        "waiting",
        ONE,
    ),
    Hostile(
        "another named as organizer",
        ALPHA,
        (),
        (append(CALL, 'organizers: ["alpha", "beta"]\n'),),
        "waiting",
        ASKS_BETA,
        (NAMED,),
    ),
    Hostile(
        "another named as the only organizer",
        ALPHA,
        (),
        (append(CALL, 'organizers: ["beta"]\n'),),
        "waiting",
        ASKS_BETA,
        (NAMED,),
    ),
    # An account of nobody asks for what a host may not do alone, and the host approves it.
    of_all(
        "names a second host",
        '["alpha"]',
        '["alpha", "beta"]',
        "organizations/alpha 1, organizations/beta 1, reviewers 1",
        NAMED,
    ),
    of_all(
        "puts another in the only host's place",
        '["alpha"]',
        '["beta"]',
        "organizations/alpha 1, organizations/beta 1, reviewers 1",
        NAMED,
    ),
    of_all(
        "strikes a host out",
        '["alpha", "beta"]',
        '["alpha"]',
        "organizations/alpha,beta 1, organizations/beta 1, reviewers 1",
        NAMED,
    ),
    of_all(
        "gives the lead to another",
        '["alpha", "beta"]',
        '["beta", "alpha"]',
        "organizations/alpha 1, organizations/alpha,beta 1, reviewers 1",
        NAMED,
    ),
    Hostile(
        "a stranger moves a call to another's consortium",
        base.OUTSIDER,
        (),
        (edit(CALL, "2026/fair-alpha", "2026/fair-beta"),),
        "refused",
        "organizations/alpha 1, organizations/beta 1, reviewers 1",
        ("not-your-record",) * 2,
    ),
    # A record of one's own given up, and another's said to be that one.
    Hostile(
        "another's record written over by one's own",
        ALPHA,
        THROWN_AWAY,
        (gone(JUNK), put(FAIR_BETA, consortium("alpha", WAS_JUNK))),
        "refused",
        "organizations/beta 1, reviewers 2",
        (ADDRESS, "not-your-record", DELETED),
    ),
    Hostile(
        "another's record moved away as one's own",
        ALPHA,
        THROWN_AWAY,
        (
            gone(JUNK),
            moved(FAIR_BETA, NEW),
            edit(NEW, 'hosts: ["beta"]', 'hosts: ["alpha"]'),
            append(NEW, WAS_JUNK),
        ),
        "refused",
        "organizations/beta 1, reviewers 2",
        ("not-your-record", DELETED),
    ),
    Hostile(
        "what is settled moved away as another of one's own",
        ALPHA,
        THROWN_AWAY,
        (gone(JUNK), moved(SETTLED, NEW), append(NEW, WAS_JUNK)),
        "refused",
        TWO,
        ("not-your-record", DELETED),
    ),
    Hostile(
        "one record renamed to two",
        ALPHA,
        THROWN_AWAY,
        (
            gone(JUNK),
            put(NEW, consortium("alpha", WAS_JUNK)),
            put("data/consortia/2026/new-too.yml", consortium("alpha", WAS_JUNK)),
        ),
        "refused",
        TWO,
        (ADDRESS, "former-id-taken", "former-id-taken"),
    ),
    Hostile(
        "a consortium renamed with its call",
        ALPHA,
        (gone("data/calls/2026-past.yml"),),
        RENAMED,
        "waiting",
        ONE,
    ),
    Hostile(
        "a reviewer names hosts",
        REVIEWER,
        (),
        (edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["alpha", "beta"]'),),
        "waiting",
        ONE,
    ),
    # A call for hosts is the managing body's, whoever it names.
    Hostile(
        "a call for hosts changed by its organizer",
        ALPHA,
        (append(MORE, 'organizers: ["alpha"]\n'),),
        (append(MORE, 'notice_no: "2026-1"\n'),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    # A call for firms without a consortium is its organizer's.
    *(
        Hostile(f"a call for firms changed by {by}", by, (OF_ALPHA,), (NUMBERED,), *needs)
        for by, needs in (
            (ALPHA, ("waiting", ONE)),
            (BETA, ("refused", ASKS_ALPHA, ("not-your-record",))),
        )
    ),
    # What a host may change of a fair.
    beside("edition of next year", taken=True),
    beside("notes lengthened", edit(FAIR, '"둘째"]', '"둘째", "셋째"]'), taken=True),
    beside("notes rewritten", edit(FAIR, "첫째", "하나")),
    beside("notes in another order", edit(FAIR, '"첫째", "둘째"', '"둘째", "첫째"')),
    beside("inferred day made sure", edit(FAIR, 'inferred: ["editions.2026.starts"]\n', "")),
    beside("sure day made inferred", edit(FAIR, '6.starts"]', '6.starts", "editions.2026.ends"]')),
    beside(
        "own day inferred",
        edit(FAIR, '6.starts"]', '6.starts", "editions.2027.starts"]'),
        taken=True,
    ),
    Hostile(
        "a fair's notes alone",
        ALPHA,
        (MARKED,),
        (edit(FAIR, '"둘째"]', '"둘째", "셋째"]'),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    # Names that are ignored.
    Hostile("a link to be ignored", ALPHA, (), (link("data/.gitkeep", "/etc"),), *UNKNOWN),
    Hostile(
        "a module to be ignored", ALPHA, (), (put("data/.gitkeep", "1" * 40, "160000"),), *UNKNOWN
    ),
    Hostile("much to be ignored", ALPHA, (), (put("data/.DS_Store", b"x" * 300_000),), *UNKNOWN),
    # Addresses.
    Hostile(
        "an address of the future taken",
        ALPHA,
        (),
        (append(FAIR_ALPHA, 'formerly: ["2027/next-year"]\n'),),
        "refused",
        TWO,
        (ADDRESS,),
    ),
    Hostile(
        "an address taken by a new record",
        ALPHA,
        (),
        (put(NEW, consortium("alpha", 'formerly: ["2026/nobody"]\n')),),
        "refused",
        TWO,
        (ADDRESS,),
    ),
    Hostile(
        "an old address dropped",
        ALPHA,
        (append(FAIR_ALPHA, 'formerly: ["2026/before"]\n'),),
        (edit(FAIR_ALPHA, 'formerly: ["2026/before"]\n', ""),),
        "refused",
        TWO,
        (ADDRESS,),
    ),
    Hostile(
        "one old address for another",
        ALPHA,
        (append(FAIR_ALPHA, 'formerly: ["2026/before"]\n'),),
        (edit(FAIR_ALPHA, "2026/before", "2026/other"),),
        "refused",
        TWO,
        (ADDRESS, ADDRESS),
    ),
    Hostile(
        "a former organization taken",
        ALPHA,
        (),
        (append(base.ORG_ALPHA, 'formerly: ["kotra"]\n'),),
        "refused",
        TWO,
        (ADDRESS,),
    ),
    Hostile(
        "an address written in by a reviewer",
        REVIEWER,
        (),
        (append(FAIR_ALPHA, 'formerly: ["2026/before"]\n'),),
        "waiting",
        ONE,
        (ADDRESS,),
    ),
    # Decided on: money and choice.
    frozen(
        "composition after the call closed",
        WAITING,
        "kind: general",
        "kind: general\ncomposition: joint",
    ),
    frozen(
        "money after the call closed",
        WAITING,
        "kind: general",
        "kind: general\nsubsidy_total_krw: 5000000",
    ),
    frozen(
        "a fair after the call closed",
        WAITING,
        "kind: general",
        'kind: general\neditions: ["fair/2026"]',
    ),
    frozen(
        "firms after the call closed",
        WAITING,
        "kind: general",
        "kind: general\nfirms:\n  - {value: 40, source: x}".replace(", source: x", ""),
    ),
    frozen(
        "a market after the call closed", WAITING, "kind: general", 'kind: general\nmarkets: ["DE"]'
    ),
    frozen(
        "an online one after the call closed",
        WAITING,
        "kind: general",
        "kind: general\nformat: online",
    ),
    frozen(
        "another call after the selection",
        CHOSEN,
        "kind: general",
        'kind: general\ncall: "2026-more"',
    ),
    frozen(
        "a year after the settlement",
        SETTLED,
        "subsidy_krw: 12000000\n  - item: inter",
        "subsidy_krw: 11000000\n  - item: inter",
    ),
    frozen(
        "cancelled after the settlement",
        SETTLED,
        "kind: general",
        'kind: general\nended: {kind: cancelled, date: "2026-10-02"}',
    ),
    Hostile(
        "filled in after every call closed",
        ALPHA,
        (),
        (append(FAIR_ALPHA, "format: online\n"),),
        "refused",
        TWO,
        (FROZEN,),
        AFTER,
    ),
    Hostile(
        "told better after every call closed",
        ALPHA,
        (),
        (edit(FAIR_ALPHA, "alpha 컨", "알파 컨"),),
        "waiting",
        ONE,
        (),
        AFTER,
    ),
    Hostile(
        "money raised after the selection",
        ALPHA,
        (append(CHOSEN, BUDGET),),
        (edit(CHOSEN, "subsidy_krw: 2000000", "subsidy_krw: 2500000"),),
        "refused",
        TWO,
        (FROZEN,),
    ),
    Hostile(
        "money raised after the selection by a change that nobody approved",
        ALPHA,
        (append(CHOSEN, BUDGET),),
        (RAISED, append(CHOSEN, PLAN)),
        "refused",
        TWO,
        (FROZEN,),
    ),
    Hostile(
        "money raised after the selection by another word for an old change",
        ALPHA,
        (append(CHOSEN, BUDGET + PLAN),),
        (RAISED, edit(CHOSEN, "kind: budget", "kind: other")),
        "refused",
        TWO,
        (FROZEN,),
    ),
    Hostile(
        "money raised after the selection by an approved change",
        ALPHA,
        (append(CHOSEN, BUDGET),),
        (RAISED, append(CHOSEN, PLAN.replace("}", ', approved: "2026-02-03"}'))),
        "waiting",
        ONE,
    ),
    Hostile(
        "money filled in after the selection", ALPHA, (), (append(CHOSEN, BUDGET),), "waiting", ONE
    ),
    Hostile(
        "a closed call pays more",
        ALPHA,
        (),
        (append("data/calls/2026-past.yml", "budget_krw: 1\n"),),
        "refused",
        TWO,
        (FROZEN,),
    ),
    Hostile(
        "a closed call of another kind",
        ALPHA,
        (),
        (append("data/calls/2026-past.yml", "kind: general\n"),),
        "refused",
        TWO,
        (FROZEN,),
    ),
    # Applications that come too late.
    late("no call is named", put(NEW, consortium("alpha"))),
    late(
        "a call for firms is named",
        put(NEW, consortium("alpha", 'call: "2026-fair"\n')),
        also=("wrong-audience",),
    ),
    late(
        "a call of another year is named",
        put(NEW, consortium("alpha", 'call: "2027-hosts"\n')),
        there=NEXT_YEAR,
    ),
    late(
        "the years of calls are escaped",
        put(NEW, consortium("alpha")),
        there=tuple(edit(f, '["2026"]', r'["\x32026"]') for f in (MORE, HOSTS)),
    ),
    late("the last call is named", put(NEW, consortium("alpha", 'call: "2026-more"\n'))),
    Hostile(
        "late a consortium of another programme becomes one",
        ALPHA,
        (edit(FAIR_ALPHA, "scheme: export_consortium", "scheme: kotra"),),
        (edit(FAIR_ALPHA, "scheme: kotra", "scheme: export_consortium"),),
        "refused",
        TWO,
        (FROZEN, LATE),
        AFTER,
    ),
    late(
        "after the last window of a call that says no day itself",
        put(NEW, consortium("alpha")),
        there=tuple(
            edit(f, f'closes: "{day}"\n', f'windows:\n  - {{what: 1차, closes: "{day}"}}\n')
            for f, day in ((MORE, "2026-11-20T18:00"), (HOSTS, "2025-10-24"))
        ),
    ),
    late("copied under another name", put("data/consortia/2026/copy.yml", consortium("alpha"))),
    Hostile(
        "in time, though its call is not named",
        ALPHA,
        (),
        (put(NEW, consortium("alpha")),),
        "waiting",
        ONE,
    ),
    Hostile(
        "late, by a reviewer",
        REVIEWER,
        (),
        (put(NEW, consortium("alpha")),),
        "waiting",
        ONE,
        (LATE,),
        AFTER,
    ),
)


@pytest.fixture(scope="module")
def repository(history: History) -> Iterator[Repository]:
    with Repository(history.root) as repository:
        yield repository


@pytest.fixture(scope="module")
def proposed(history: History) -> History:
    cases = {branch(_case(hostile)): hostile for hostile in CASES}
    history.branches({f"m/{name}": ("main", hostile.there) for name, hostile in cases.items()})
    history.branches({name: (f"m/{name}", hostile.steps) for name, hostile in cases.items()})
    return history


def _case(hostile: Hostile) -> Case:
    name = f"hostile {hostile.name}"
    return Case(name, hostile.by, hostile.steps, hostile.verdict, received=hostile.received)


@pytest.mark.parametrize("hostile", [pytest.param(case, id=case.name) for case in CASES])
@pytest.mark.usefixtures("proposed")
def test_a_hostile_proposal_gets_its_verdict(hostile: Hostile, repository: Repository) -> None:
    case = _case(hostile)
    judgement = reviewed(repository, case, base=f"m/{branch(case)}").judgement
    found = [d.rule for d in judgement.demands]
    found += [f.rule for f in judgement.compared.caused if f.severity.name == "ERROR"]
    missing = [f"{s.need.group} {s.missing}" for s in judgement.verdict.standings if s.missing]
    said = judgement.verdict.word, ", ".join(missing), sorted(found)
    assert said == (hostile.verdict, hostile.needs, sorted(hostile.found))


def test_there_are_at_least_sixty_hostile_proposals() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60


NOTHING = (
    ("added and taken back", ((put(NEW, consortium("alpha")),), (gone(NEW),))),
    ("changed and changed back", ((edit(CALL, "10", "11"),), (edit(CALL, "11", "10"),))),
    ("renamed and renamed back", ((moved(CALL, NEW),), (moved(NEW, CALL),))),
    ("a workflow added and taken back", ((put(".github/x", "x"),), (gone(".github/x"),))),
    ("empty commits", ((), ())),
)


@pytest.mark.parametrize(("name", "commits"), [pytest.param(*one, id=one[0]) for one in NOTHING])
def test_a_proposal_without_effect_is_refused_as_such(
    name: str, commits: tuple[tuple[Step, ...], ...], history: History, repository: Repository
) -> None:
    start = "main"
    for number, steps in enumerate(commits):
        head = f"none/{''.join(c if c.isalnum() else '-' for c in name)}-{number}"
        history.branches({head: (start, steps)})
        start = head
    case = Case(name, ALPHA, (), "refused", approved=(REVIEWER, "github:2", "github:8"))
    judgement = reviewed(repository, case, head=repository.commit(start)).judgement
    assert [problem.id for _, problem in judgement.obstacles] == ["no-effect"]
    assert (judgement.verdict.word, judgement.verdict.turn) == ("refused", "author")


def test_what_is_published_already_is_refused_as_such(
    history: History, repository: Repository
) -> None:
    history.branches({"done": ("main", (put(NEW, consortium("alpha")),))})
    history.branches({"target": ("done", (edit(CALL, "10", "11"),))})
    case = Case("done", ALPHA, (), "refused", approved=(REVIEWER,))
    judgement = reviewed(repository, case, head=repository.commit("done"), base="target").judgement
    assert [problem.id for _, problem in judgement.obstacles] == ["no-effect"]
