"""What a rule is, and how a record is judged by one.

A rule states the kinds it reads and its scope.  In the scopes ``record`` and ``references`` it is
made of claims in CEL, the Common Expression Language, so that the browser can hold a form against
the same text.  In the scope ``registry`` it is a Python function of a record and the registry.

The variables of a claim:

``self``
    the object the claim is about: the record, or each object that ``each`` leads to.
``record``
    the whole record, as written.
``terms``
    what the programme year allows for the record's kind: ``participants``, ``subsidy``, ``limits``.
``to``
    the records that the record refers to, by field: ``to.programme``, ``to.call``, ``to.hosts``.
``event``
    when a consortium goes abroad (``starts``, ``ends``): its dispatch, else its stops, else its
    editions; empty where nothing tells it.

``terms``, ``to`` and ``event`` are there in the scope ``references`` only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

from generator.facts.events import held_days
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import FOLDERS, Consortium, Programme, Record
from generator.records.registry import Registry
from generator.rules.cel import cel
from generator.rules.functions import FUNCTIONS

MOST_SEEN = 8
"""How many other places a problem points at, so that a report stays short."""
Check: TypeAlias = Callable[[Any, Any], Iterator[Problem]]
"""``(record, registry) -> problems``; in the scope ``waivers``, ``(record, Judged)``."""


class Scope(StrEnum):
    """How far a rule looks.

    One record, what it refers to, all records, files before they are read, or the waivers of a
    record after every other rule has been asked.
    """

    RECORD = "record"
    REFERENCES = "references"
    REGISTRY = "registry"
    FILES = "files"
    WAIVERS = "waivers"


@dataclass(frozen=True)
class Claim:
    """Something that must hold, in CEL.

    ``needs`` are the values without which the claim says nothing: a threshold that no source
    states is absent, and the rule stays silent.  ``when`` is the condition under which it speaks.
    ``says`` are the values of its message, each an expression of its own.
    """

    must: str
    when: str = "true"
    needs: tuple[str, ...] = ()
    each: tuple[str, ...] = ("",)
    at: str = ""
    says: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""

    @cached_property
    def _holds(self) -> Any:
        return cel.compile(f"!({self.when}) || ({self.must})")

    @cached_property
    def _uses(self) -> dict[str, set[str]]:
        """The fields of each variable that the claim's expressions name.

        Only these are handed to CEL, which copies all that it is given: a roster of thirty firms
        need not be copied to compare two dates.
        """
        used: dict[str, set[str]] = {}
        for text in (self.when, self.must, *self.says.values()):
            for variable, name in re.findall(r"\b(self|record|terms|to|event)\.(\w+)", text):
                used.setdefault(variable, set()).add(name)
        return used

    @cached_property
    def _functions(self) -> dict[str, Callable[..., Any]]:
        """The functions that the claim's expressions call; each one handed over costs time."""
        text = " ".join((self.when, self.must, *self.says.values()))
        return {name: call for name, call in FUNCTIONS.items() if f"{name}(" in text}

    @cached_property
    def _says(self) -> dict[str, Any]:
        return {name: cel.compile(expression) for name, expression in self.says.items()}

    def broken(self, variables: Mapping[str, Any]) -> Iterator[tuple[FieldPath, dict[str, Any]]]:
        """The place of each object for which the claim does not hold, with its message's values."""
        for where in self.each:
            for path, value in matches(variables["record"], where):
                known = {**variables, "self": value}
                if all(lookup(known, need) is not None for need in self.needs):
                    context = cel.Context(variables=self._used(known), functions=self._functions)
                    if not self._holds.execute(context):
                        said = {name: text.execute(context) for name, text in self._says.items()}
                        yield (*path, *(self.at.split(".") if self.at else ())), said

    def _used(self, known: Mapping[str, Any]) -> dict[str, Any]:
        return {
            variable: {name: known[variable][name] for name in names if name in known[variable]}
            for variable, names in self._uses.items()
        }


@dataclass(frozen=True)
class Rule:
    """One rule of the rulebook; its module's docstring is its page."""

    kinds: tuple[type[Record], ...]
    level: Severity
    scope: Scope
    claims: tuple[Claim, ...] = ()
    check: Check | None = None
    errors: tuple[str, ...] = ()
    """Variants that are errors, whatever the level of the others."""
    quoted: bool = True
    """Whether a report may repeat the line that it is about."""
    goes_by: tuple[str, ...] = ()
    """Fields of the programme year that ``check`` reads; those of claims are read off them."""
    id: str = ""
    page: str = ""

    def level_of(self, problem: Problem) -> Severity:
        """How much one of its problems weighs."""
        variant = problem.id.partition(".")[2]
        return Severity.ERROR if variant in self.errors else self.level

    def may_be_waived(self, problem: Problem) -> bool:
        """Whether a waiver sets it aside; nothing makes a person's number fit to publish."""
        return self.quoted or self.level_of(problem) is not Severity.ERROR

    def problems(self, record: Record, registry: Registry) -> Iterator[Problem]:
        """What the rule has to say about one record."""
        if self.scope is Scope.WAIVERS or not isinstance(record, self.kinds):
            return
        if self.check is not None:
            yield from self.check(record, registry)
        known = variables(record, registry, self.scope) if self.claims else {}
        for claim in self.claims:
            message = f"{self.id}.{claim.variant}" if claim.variant else self.id
            for path, said in claim.broken(known):
                yield Problem(message, path, said)


@dataclass(frozen=True)
class Judged:
    """What a rule about waivers needs to know: the day, and the rules that were set aside."""

    today: date | None
    """None where no day is given: then nothing is late or expired."""
    silenced: frozenset[str]
    """Rules that would have found something, had a waiver not set them aside."""


def claims(*claims: Claim, kinds: tuple[type[Record], ...], scope: Scope, level: Severity) -> Rule:
    """A rule made of claims; each broken claim is a problem."""
    return Rule(kinds, level, scope, claims=claims)


def rule(
    *kinds: type[Record],
    level: Severity,
    scope: Scope = Scope.REGISTRY,
    errors: tuple[str, ...] = (),
    quoted: bool = True,
    goes_by: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Make a rule of a function ``(record, registry) -> problems``."""
    about = kinds or tuple(FOLDERS.values())
    return lambda check: Rule(about, level, scope, (), check, errors, quoted, goes_by)


@lru_cache(maxsize=4)  # the rules of one record ask for the same, one after another
def variables(record: Record, registry: Registry, scope: Scope) -> dict[str, Any]:
    """What a claim about a record can name."""
    known: dict[str, Any] = {"record": record.written}
    if scope is Scope.REFERENCES:
        known["to"] = _referred(record, registry)
        known["terms"] = terms(record, registry)
        known["event"] = held_days(record, registry) if isinstance(record, Consortium) else {}
    return known


def terms(record: Record, registry: Registry) -> Mapping[str, Any]:
    """What the programme year of a consortium allows for its kind; empty for other records."""
    if not isinstance(record, Consortium) or not record.counted:
        return {}
    programme = registry.find(Programme, record.fields["programme"])
    return programme.terms(record.fields["kind"]) if programme else {}


def _referred(record: Record, registry: Registry) -> dict[str, Any]:
    """Records that the record's own fields refer to, by field; lists stay lists."""
    referred: dict[str, Any] = {}
    for path, folder, id in record.references:
        written: Any = None
        if folder == "editions":
            found = registry.edition(id)
            written = found[0].written["editions"][found[1]] if found else None
        elif target := registry.named(f"{folder}/{id}"):
            written = target.written
        if written is not None and len(path) == 1:
            referred[str(path[0])] = written
        elif written is not None and len(path) == 2 and isinstance(path[1], int):
            referred.setdefault(str(path[0]), []).append(written)
    return referred


def lookup(known: Mapping[str, Any], dotted_name: str) -> Any:
    """A value by its dotted name, or None when any step of it is absent."""
    value: Any = known
    for step in dotted_name.split("."):
        if not isinstance(value, Mapping) or step not in value:
            return None
        value = value[step]
    return value


def matches(data: Any, where: str) -> Iterator[tuple[FieldPath, Any]]:
    """The objects that a route such as ``stages.*`` leads to, with their field paths."""
    found: list[tuple[FieldPath, Any]] = [((), data)]
    for step in where.split(".") if where else ():
        found = [(path, value) for above in found for path, value in _inside(*above, step)]
    yield from (entry for entry in found if isinstance(entry[1], Mapping))


def _inside(path: FieldPath, value: Any, step: str) -> Iterator[tuple[FieldPath, Any]]:
    if isinstance(value, list) and step == "*":
        yield from (((*path, index), below) for index, below in enumerate(value))
    elif isinstance(value, Mapping):
        for name in value if step == "*" else (step,):
            if name in value:
                yield (*path, name), value[name]
