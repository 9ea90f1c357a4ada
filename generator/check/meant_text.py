"""A text that cannot be read, as it was meant: its slips, and the document without them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.records.document import Document
from generator.records.findings import Finding, Offer, Place, Problem, Severity
from generator.records.meant_words import WORDS
from generator.records.offers import with_offer
from generator.records.saved_otherwise import IDS
from generator.records.schema import Schema, fits
from generator.records.yaml_source import Refused, parse

BEHIND_SIGN = re.compile("(?P<name> *(?:- )?[A-Za-z_]{1,40}: +)(?P<text>#.*)")
NUMBER = re.compile(
    "(?: *(?:- )?[A-Za-z_]{1,40}: +| *- +)(?P<written>[-+]?[0-9][0-9._]*)(?: +#.*)?"
)
SHEET_ERROR = re.compile(WORDS["sheet_error"])
OF_TEXT = ("schema.type-string", "schema.type-text")
"""Told of a number where a text is wanted."""
BEYOND = frozenset(
    {
        "yaml.not-utf-8",
        "yaml.too-large",
        "yaml.empty",
        "yaml.web-page",
        "yaml.lfs-pointer",
        "yaml.document",
    }
)
"""Texts in which no line is at fault."""


def as_meant(
    refused: Refused, file: str, kind: str, problems: Callable[[Any], list[Problem]]
) -> tuple[list[Finding], Document | None]:
    """What is wrong with a text, and what it says when the slips in it are mended.

    The document has a line for each line of the file, so that its places are those of the file.
    """
    if refused.problem.id in IDS:
        return _rightly_saved(refused, file, kind, problems)
    from generator.records.slips import slips  # it takes a while to load, and few texts have any

    def stops(text: str) -> tuple[Place, Problem] | None:
        read = parse(text.encode(errors="replace"), file)
        return (read.place, read.problem) if isinstance(read, Refused) else None

    def strange(text: str) -> int:
        read = parse(text.encode(errors="replace"), file)
        return len(problems(read.data)) if isinstance(read, Document) else 0

    at_fault = refused.problem.id not in BEYOND
    found = slips(refused.text if at_fault else "", file, stops, strange)
    told = [Finding(place, Severity.ERROR, problem, kind) for place, problem in found.found]
    read = parse(found.text.encode(errors="replace"), file) if at_fault else refused
    if isinstance(read, Document) and found.found:
        return told, read
    rest = read if isinstance(read, Refused) and found.found else refused
    if not any(problem.id == "yaml.conflict" for _, problem in found.found):
        told.append(Finding(rest.place, Severity.ERROR, rest.problem, kind))
    return told, None


def _rightly_saved(
    refused: Refused, file: str, kind: str, problems: Callable[[Any], list[Problem]]
) -> tuple[list[Finding], Document | None]:
    """That a text was saved in another way, and all else that is wrong with it."""
    told = [Finding(refused.place, Severity.ERROR, refused.problem, kind)]
    read = parse(refused.text.encode(), file)
    if isinstance(read, Document):
        return told, read
    more, document = as_meant(read, file, kind, problems)
    return [*told, *more], document


def as_lists(
    document: Document, kind: str, problems: Callable[[Any], list[Problem]], before: int
) -> tuple[list[Finding], Document] | None:
    """A text whose lists do not look like any, as it was meant; None where that helps nothing."""
    from generator.records.slips import soft_slips

    found = soft_slips(document.text, document.file)
    read = parse(found.text.encode(), document.file) if found.found else None
    if not isinstance(read, Document) or len(problems(read.data)) >= before:
        return None
    told = [Finding(place, Severity.ERROR, problem, kind) for place, problem in found.found]
    return told, read


def by_their_lines(
    found: Iterable[Finding], text: str, read: str, schema: Schema
) -> Iterator[Finding]:
    """Findings told by their lines where those say more than the value that was read.

    ``read`` is the text without the slips that are mended in it.
    """
    lines, as_read = text.split("\n"), read.split("\n")
    for one in found:
        at, problem = one.place.line - 1, one.problem
        if problem.id == "schema.empty":
            problem = _after_number_sign(problem, as_read[at])
        elif problem.id in OF_TEXT:
            problem = _as_written(problem, lines[at], schema)
        yield replace(one, problem=problem)


def _after_number_sign(problem: Problem, line: str) -> Problem:
    """An empty value whose text stands behind a ``#``, which begins a comment."""
    cut = BEHIND_SIGN.fullmatch(line.rstrip("\r"))
    if cut is None:
        return problem
    if SHEET_ERROR.match(cut["text"]):
        return Problem("schema.sheet-error", problem.at, {"found": cut["text"].strip()})
    meant = f"{cut['name']}{json.dumps(cut['text'].rstrip(), ensure_ascii=False)}"
    offer = Offer(line=meant, sure=cut["text"][1:2] not in ("", " "))
    return Problem("schema.behind-number-sign", problem.at, offer=offer)


def _as_written(problem: Problem, line: str, schema: Schema) -> Problem:
    """A number where a text is wanted, by the digits that stand there: ``4.10`` is not 4.1."""
    node, number = schema.field(problem.at), NUMBER.fullmatch(line.rstrip("\r"))
    if node is None or number is None:
        return problem
    written = number["written"]
    values = {**problem.values, "found": written}
    if fits(node, written):
        return replace(problem, values=values, offer=Offer(written, sure=True))
    return with_offer(replace(problem, values=values, offer=None), schema)
