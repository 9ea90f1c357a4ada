"""What search finds in a seeded corpus of 2,000, at what price; and in small, hand-made ones."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from bench.search_corpus import corpus
from bench.search_queries import queries
from generator.check import Checked
from generator.records.model import Call
from generator.records.schema import Schema
from generator.search import files
from generator.search.documents import SearchDocument, documents
from tests.support.engine import ask, index, lay_out, said
from tests.support.loading import loaded_with

pytestmark = pytest.mark.slow

Known = Sequence[SearchDocument]


@dataclass
class Searched:
    """The corpus and the answers to all queries."""

    folder: Path
    texts: list[str]
    answers: list[Any]

    def scores(self, kind: str) -> Iterator[tuple[float, float]]:
        """Recall and precision of each query of a kind."""
        for (its, _, words), answer in zip(queries(), self.answers, strict=True):
            if its == kind:
                right = {n for n, text in enumerate(self.texts) if any(w in text for w in words)}
                hits = set(answer["ids"])
                yield len(hits & right) / len(right), len(hits & right) / max(len(hits), 1)

    def size(self, names: set[str]) -> int:
        """Bytes on the wire of some files."""
        return sum(len(gzip.compress((self.folder / name).read_bytes())) for name in names)


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema]) -> Searched:
    return searched_corpus(2000, tmp_path_factory.mktemp("search"), schemas)


def searched_corpus(
    count: int, folder: Path, schemas: dict[str, Schema], *, consented: bool = False
) -> Searched:
    """Where firms have consented, each of the six of a group is a hit too."""
    found = documents(corpus(count, schemas, consented=consented), schemas)
    lay_out(folder, found)
    answers = ask(folder, [query for _, query, _ in queries()])
    return Searched(folder, [said(document) for document in found], answers)


@pytest.mark.parametrize("kind", sorted({kind for kind, _, _ in queries()}))
def test_nearly_all_is_found(searched: Searched, kind: str) -> None:
    assert mean(recall for recall, _ in searched.scores(kind)) >= 0.97


@pytest.mark.parametrize("kind", ["exact", "inside compounds", "joined", "typos", "firms' names"])
def test_little_else_is_found(searched: Searched, kind: str) -> None:
    assert mean(precision for _, precision in searched.scores(kind)) >= 0.8


def test_a_query_stays_small_on_the_wire(searched: Searched) -> None:
    stays_small(searched)


@pytest.mark.long
@pytest.mark.parametrize("consented", [False, True])
def test_a_query_over_ten_thousand_records_stays_small(
    tmp_path: Path, schemas: dict[str, Schema], consented: bool
) -> None:
    stays_small(searched_corpus(10_000, tmp_path, schemas, consented=consented))


def stays_small(searched: Searched) -> None:
    """Whichever query comes first, and ten different ones, one of each of ten kinds."""
    code = loaded_with(searched.folder, "assets/search.js")
    loaded = [set(answer["loaded"]) for answer in searched.answers]
    assert max(searched.size(code | files) for files in loaded) < 60_000
    first_of = {kind: at for at, (kind, _, _) in reversed(list(enumerate(queries())))}
    ten = [loaded[at] for at in list(first_of.values())[:10]]
    assert searched.size(code.union(*ten)) < 400_000


def test_the_same_documents_give_the_same_bytes(schemas: dict[str, Schema]) -> None:
    made = [list(index(documents(corpus(60, schemas), schemas))) for _ in range(2)]
    assert made[0] == made[1]


@pytest.fixture(scope="module")
def known(published: Checked, schemas: dict[str, Schema]) -> Known:
    """The documents of the real records."""
    return documents(published.registry, schemas)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema], known: Known) -> Any:
    """Answers over the real records, by query."""
    folder = tmp_path_factory.mktemp("real")
    found = list(known)
    lay_out(folder, found)
    asked = ["수출연합체", "수출컨소시엄", "ㅡㄷ야ㅊㅁ", "medica", "export consortium"]
    asked += ["무역촉진단", "독일 화장품뷁뷁"]
    answers = ask(folder, asked)
    return {
        query: ([found[id].shown.name for id in answer["ids"]], answer["told"])
        for query, answer in zip(asked, answers, strict=True)
    }


def test_a_synonym_finds_the_same(real: Any) -> None:
    assert set(real["수출연합체"][0]) == set(real["수출컨소시엄"][0]) != set()
    assert real["수출연합체"][1][0]["kind"] == "synonyms"
    assert set(real["export consortium"][0]) >= set(real["수출컨소시엄"][0])


def test_the_word_that_was_asked_for_stands_before_its_synonyms(real: Any) -> None:
    names, told = real["무역촉진단"]
    assert "시장개척단" in told[0]["words"]
    assert names.index("calls/2013-hosts") < names.index("consortia/2018/india-kbiz")


def test_where_no_record_has_all_words_those_with_some_are_shown(real: Any) -> None:
    names, told = real["독일 화장품뷁뷁"]
    assert "exhibitions/medica" in names and told[-1]["kind"] == "some"


def test_english_typed_with_the_korean_keyboard_is_understood(real: Any) -> None:
    assert real["ㅡㄷ야ㅊㅁ"][0] == real["medica"][0]


def test_the_record_called_so_stands_first(real: Any) -> None:
    assert "medica" in real["medica"][0][0]


def test_samples_are_not_searched(
    published: Checked, schemas: dict[str, Schema], known: Known
) -> None:
    names = {path for path, _ in files(published.registry, published.samples, schemas)}
    assert not any(path.startswith("samples/") and "participants" not in path for path in names)
    assert not any("예시 자료" in said(document) for document in known)


def test_a_single_date_of_a_call_says_which_it_is(published: Checked, known: Known) -> None:
    found = {d.shown.name: d.shown for d in known}
    wanted = (None, None)
    call = next(
        c
        for c in published.registry.all(Call)
        if (c.fields["opens"], c.fields["closes"]) == wanted and c.fields["announced"]
    )
    assert found[call.name].when("ko").endswith(" 공고")
    assert found[call.name].when("en").startswith("announced ")
    assert " ~ " in found["calls/2026-hosts"].when("ko")
