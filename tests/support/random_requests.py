"""Requests at random, by people who want what is not theirs: what they write, and on what history.

Files are held as values and written as YAML whose values are JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from random import Random
from typing import Any

import yaml

from tests.support import base
from tests.support.record_paths import ROLES, folder_of, id_of, is_record, path_of

Values = dict[str, Any]
BODIES = ("alpha", "beta", "gamma", "kbiz")
ACCOUNTS = (100, 101, 200, 666, 1, 2, 3, 8, 9)
DAYS = ("2026-11-19", "2026-11-20T18:00", "2026-12-09", "2026-12-10", "2026-12", "2027-01-05")
STAMPS = ("2026/old", "2026/fair-alpha", "2026/fair-beta", "2026/new", "2026/junk", "alpha", "beta")
Made = tuple[str, tuple[str, ...], Values]
"""A commit: its name, those of its parents, and all its files."""
Move = Callable[[Values, Random, int], None]


def first_files() -> Values:
    """What is published at first: the records of all tests of the review."""
    return {path: read(path, text.encode()) for path, text in base.RECORDS.items()}


def is_yaml(path: str) -> bool:
    """Whether a file is one of those that hold values."""
    return path.startswith("data/") and path.endswith(".yml")


def written(path: str, value: Any) -> bytes:
    """A file as it is stored."""
    if not is_yaml(path):
        return str(value).encode()
    lines = (f"{name}: {json.dumps(one, ensure_ascii=False)}\n" for name, one in value.items())
    return "".join(lines).encode()


def read(path: str, source: bytes) -> Any:
    """A file as it is held."""
    return yaml.load(source, yaml.CSafeLoader) if is_yaml(path) else source.decode()


def _led(files: Values, old: str, new: str) -> None:
    """Have whatever refers to a record refer to another of its kind, or to none."""
    folder, was, will = folder_of(old), id_of(old), id_of(new)
    for path in [p for p in files if is_record(p)]:
        said = json.dumps(files[path], ensure_ascii=False)
        fields = {"consortia": ("consortium", "continues"), "calls": ("call",)}.get(folder, ())
        for name in fields:
            if files[path].get(name) == was and will:
                files[path][name] = will
            elif files[path].get(name) == was:
                del files[path][name]
        if folder == "exhibitions" and will:
            files[path] = json.loads(said.replace(f'["{was}/', f'["{will}/'))
        if folder == "organizations" and will and folder_of(path) != folder:
            files[path] = json.loads(said.replace(f'"{was}"', f'"{will}"'))


def _records(files: Values, random: Random, folder: str = "") -> str:
    found = sorted(p for p in files if is_record(p) and folder in ("", folder_of(p)))
    return random.choice(found) if found else ""


def _touch(files: Values, random: Random, _: int) -> None:
    path = _records(files, random)
    name = "title" if "title" in files[path] else "notes"
    files[path][name] = f"글 {random.randrange(9)}" if name == "title" else ["덧붙임"]


def _hosts(files: Values, random: Random, _: int) -> None:
    one = files[_records(files, random, "consortia")]
    some = random.sample(BODIES[:3], random.choice((1, 1, 2, 2, 3)))
    if random.random() < 0.7:
        one["hosts"] = some
    else:
        one["partners"] = [{"organization": some[0], "role": random.choice(("co_host", "partner"))}]


def _money(files: Values, random: Random, _: int) -> None:
    one = files[_records(files, random, "consortia")]
    if "budget" in one:
        one["budget"][0]["cost_krw"] = random.randrange(24, 30) * 1_000_000
    else:
        one["subsidy_total_krw"] = random.randrange(5, 9) * 1_000_000
    if random.random() < 0.5:
        row = {"date": "2026-02-01", "kind": random.choice(("dates", "budget"))}
        one["changes"] = [row | ({"approved": "2026-02-03"} if random.random() < 0.5 else {})]


def _decided(files: Values, random: Random, _: int) -> None:
    one = files[_records(files, random, "consortia")]
    field, value = random.choice(
        (
            ("selected", "2026-01-05"),
            ("agreement", {"signed": "2026-01-20"}),
            ("settlement", {"confirmed": "2026-10-01"}),
            ("settlement", {"reported": "2026-09-01"}),
            ("kind", "promising"),
            ("format", "online"),
            ("call", "2026-more"),
            ("waivers", [{"rule": "too-few-participants", "reason": "x", "until": "2026-12-31"}]),
        )
    )
    if field in one and random.random() < 0.5:
        del one[field]
    else:
        one[field] = value


def _call(files: Values, random: Random, _: int) -> None:
    one = files[_records(files, random, "calls")]
    name = random.choice(("closes", "closes", "consortium", "organizers", "closing_rule", "result"))
    value = {
        "closes": random.choice(DAYS),
        "consortium": id_of(_records(files, random, "consortia")),
        "organizers": random.sample(BODIES[:3], random.choice((1, 2))),
        "closing_rule": "first_come",
        "result": {"announced": "2026-11-10"},
    }[name]
    if name in one and random.random() < 0.3:
        del one[name]
    else:
        one[name] = value


def _new(files: Values, random: Random, _: int) -> None:
    folder = random.choice(("consortia", "consortia", "calls", "organizations", "exhibitions"))
    like = _records(files, random, folder)
    name = f"{id_of(like).rpartition('/')[0] or ''}/{random.choice(('new', 'junk', 'other'))}"
    made = deepcopy(files[like])
    files[path_of(folder, name.strip("/"))] = made
    if folder == "consortia":
        made["hosts"] = random.sample(BODIES[:2], 1)
        made.pop("selected", None)
        made.pop("formerly", None)


def _gone(files: Values, random: Random, _: int) -> None:
    gone = _records(files, random, random.choice(("consortia", "consortia", "calls", "")))
    del files[gone]
    _led(files, gone, "")


def _moved(files: Values, random: Random, _: int) -> None:
    """A record under another name, which may be another record's, with or without a word."""
    old = _records(files, random)
    folder = folder_of(old)
    beside = f"{old.rpartition('/')[0]}/{random.choice(('new', 'moved', 'junk'))}.yml"
    new = random.choice((beside, beside, _records(files, random, folder)))
    value = files.pop(old)
    if random.random() < 0.7:
        value["formerly"] = [*(value.get("formerly") or ()), id_of(old)]
    files[new] = value
    if random.random() < 0.9:
        _led(files, old, new)


def _address(files: Values, random: Random, _: int) -> None:
    one = files[_records(files, random)]
    known = (*STAMPS, *(id_of(p) for p in files if is_record(p)))
    one["formerly"] = [random.choice(known)]
    if random.random() < 0.2:
        del one["formerly"]


def _stolen(files: Values, random: Random, _: int) -> None:
    """A record given up, and another one said to be that one."""
    gone, other = _records(files, random, "consortia"), _records(files, random, "consortia")
    if gone == other:
        return
    value = files.pop(gone)
    _led(files, gone, random.choice(("", other)))
    taken = random.choice((value, files[other]))
    taken["formerly"] = [id_of(gone)]
    if random.random() < 0.5:
        del files[other]
        _led(files, other, "data/consortia/2026/moved.yml")
        other = "data/consortia/2026/moved.yml"
    files[other] = taken


def _swapped(files: Values, random: Random, _: int) -> None:
    folder = random.choice(("consortia", "calls", "organizations"))
    one, other = (_records(files, random, folder) for _ in range(2))
    files[one], files[other] = files[other], files[one]


def _accounts(files: Values, random: Random, by: int) -> None:
    row = {"forge": "github", "id": random.choice((by, *ACCOUNTS))}
    if random.random() < 0.4 and ROLES in files:
        role = random.choice(("reviewers", "maintainers"))
        rows = files[ROLES][role]["accounts"]
    else:
        rows = files[_records(files, random, "organizations")].setdefault("accounts", [])
    if any(one["id"] == row["id"] for one in rows):
        rows[:] = [one for one in rows if one["id"] != row["id"]] or rows
    else:
        rows.append(row)


def _fair(files: Values, random: Random, _: int) -> None:
    one = files[_records(files, random, "exhibitions")]
    year = random.choice(("2026", "2027", "2028"))
    one["editions"][year] = {"starts": f"{year}-12-0{random.randrange(1, 5)}"}


def _world(files: Values, random: Random, _: int) -> None:
    """A record that becomes a sample, or a sample that becomes a record."""
    old = _records(files, random)
    rest = old.removeprefix("data/").removeprefix("samples/")
    new = f"data/{rest}" if "/samples/" in old else f"data/samples/{rest}"
    files[new] = files.pop(old)


def _outside(files: Values, random: Random, _: int) -> None:
    files[random.choice(("README.md", ".github/workflows/check.yml"))] = f"{random.randrange(9)}\n"


MOVES: Mapping[Move, int] = {
    _touch: 4, _hosts: 5, _money: 4, _decided: 5, _call: 5, _new: 5, _gone: 2, _moved: 6,
    _address: 3, _stolen: 4, _swapped: 1, _accounts: 4, _fair: 2, _world: 1, _outside: 1,
}  # fmt: skip


def moved(files: Values, random: Random, by: int) -> Values:
    """The files after one to four things that somebody does to them."""
    after = deepcopy(files)
    for move in random.choices([*MOVES], [*MOVES.values()], k=random.choice((1, 1, 2, 2, 3, 4))):
        with suppress(KeyError):  # there is no such record any more
            move(after, random, by)
    return after


def joined(old: Values, own: Values, theirs: Values) -> Values:
    """A merge as people make it: what either side changed, and one's own where both did."""
    every = {*old, *own, *theirs}
    picked = {p: own.get(p) if own.get(p) != old.get(p) else theirs.get(p) for p in every}
    return {path: value for path, value in picked.items() if value is not None}


def commits(lines: list[tuple[str, Values]], random: Random, by: int, name: str) -> Iterator[Made]:
    """The commits of a request.

    ``lines`` are the published versions, the latest last.  A request begins at one of the last, and
    may take newer ones in, in either order of parents.
    """
    at = max(0, len(lines) - random.choice((1, 1, 1, 2, 3, 6)))
    parent, there = lines[at]
    known = there
    for number in range(random.choice((1, 1, 2, 3))):
        made = f"{name}-{number}"
        parents: tuple[str, ...] = (parent,)
        after = moved(there, random, by)
        if at < len(lines) - 1 and random.random() < 0.4:
            at = random.randrange(at + 1, len(lines))
            other, files = lines[at]
            after, known = joined(known, after, files), files
            parents = random.choice(((parent, other), (other, parent)))
        yield made, parents, after
        parent, there = made, after
