"""The report in each format: what it says, and that no text of a proposal can do anything in it."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator import cli
from generator.commands.review import reported
from generator.review.formats import as_json
from generator.review.formats.escaping import escape
from generator.review.formats.markdown import LONGEST
from generator.review.messages import WORDS
from generator.review.rules import change_rules
from generator.rules.rule_page import rule_page
from tests.support import base
from tests.support.base import ALPHA, BUDGET, CALL, FAIR_ALPHA, NEW, ROOT, consortium
from tests.support.proposals import History, edit, put

NASTY = (
    "</td></table><script>alert(1)</script><img src=x onerror=alert(1)> **굵게**"
    " [여기](javascript:x)"
    " ![x](https://example.org/x.png) @example-org/reviewers #1 GH-1 https://example.org"
    " www.example.org"
    " `코드` | ~~x~~ <!-- x --> $x$ ::error::x &lt; \\\\"
)
Report = Callable[..., str]


@pytest.fixture
def report(history: History, request: pytest.FixtureRequest) -> Report:
    """The printed report of some steps in one format."""

    def printed(format: str, *steps, by: str = ALPHA, lang: str = "ko", **options) -> str:
        start = options.pop("start", "main")
        name = "r/" + "".join(c if c.isalnum() else "-" for c in request.node.name)
        history.branches({name: (start, steps)})
        known = {"approvals": None, "open": None, "received": [base.NOW], **options}
        asked = Namespace(
            root=history.root, base=start, head=name, actor=by, format=format, lang=lang, **known
        )
        return reported(asked, datetime.fromisoformat(base.NOW))[0]

    return printed


def test_a_change_is_told_in_words_and_money(report: Report) -> None:
    text = report(
        "markdown",
        edit(FAIR_ALPHA, "subsidy_krw: 12000000", "subsidy_krw: 14500000"),
        edit(
            FAIR_ALPHA,
            "participants:\n",
            "participants:\n  - name: 예시기업 셋\n    products: [x]\n"
            "  - name: 예시기업 넷\n    products: [x]\n",
        ),
    )
    assert "참여기업 2곳 추가" in text
    assert "부스 임차료 지원금 1,200만 원 → 1,450만 원 \\(+250만 원\\)" in text
    assert "| 50.0% | 58.9% | 상한 70% |" in text
    assert "| 50,000,000원 | 52,500,000원 | 예산 10억 원의 5.2% |" in text
    shown, _, unfolded = text.partition("<details>")
    assert "예시기업" not in shown and "예시기업 셋" in unfolded


def test_a_field_goes_by_the_entry_that_it_was_taken_from(report: Report) -> None:
    *_, second = BUDGET.removeprefix("budget:\n").split("  - ")[1:]
    less = second.replace("    subsidy_krw: 2000000\n", "")
    moved = f"budget:\n  - {less}"
    text = report("text", edit(FAIR_ALPHA, BUDGET, moved))
    assert "통역비 지원금" in text and "부스 임차료 지원금" not in text, text
    before = "budget:\n  - " + second
    gone = report("text", edit(FAIR_ALPHA, BUDGET, before))
    assert "부스 임차료" in gone and "통역비" not in gone, gone


def test_the_same_in_english(report: Report) -> None:
    text = report(
        "markdown", edit(FAIR_ALPHA, "subsidy_krw: 12000000", "subsidy_krw: 14500000"), lang="en"
    )
    assert "Booth rental Subsidy KRW 12,000,000 → KRW 14,500,000 \\(+KRW 2,500,000\\)" in text
    assert not re.search("[가-힣]", re.sub("alpha (컨소시엄|협동조합)", "", text))


@pytest.mark.parametrize("format", ["markdown", "print", "text", "json", "github"])
def test_what_is_personal_is_never_repeated(report: Report, format: str) -> None:
    told = "연락 010-2345-6789"
    text = report(
        format,
        edit(FAIR_ALPHA, "hosts:", f'booth: "{told}"\nhosts:'),
        put(NEW, consortium("alpha", f'format: "{told}"\n').replace("컨소시엄", told)),
        put("data/consortia/2026/named.yml", consortium("alpha").replace("컨소시엄", told)),
    )
    assert "2345" not in text and "named.yml" in text


def test_who_pays_what_is_told_by_name(report: Report, history: History) -> None:
    subsidy = "    subsidy_krw: 12000000\n"
    rows = f"{subsidy}    funding:\n      - {{by: state, krw: 12000000}}\n"
    history.branches({"funded": ("main", (edit(FAIR_ALPHA, subsidy, rows),))})
    more = edit(FAIR_ALPHA, "by: state, krw: 12000000", "by: state, krw: 11000000")
    text = report("markdown", edit(FAIR_ALPHA, subsidy, rows))
    assert "부스 임차료 재원\\: 부담 주체 국고 \\(state\\), 금액 1,200만 원 \\(추가\\)" in text
    text = report("markdown", more, start="funded")
    assert "부스 임차료 국고 금액 1,200만 원 → 1,100만 원 \\(-100만 원\\)" in text


def test_a_share_over_the_limit_is_marked_where_it_stands(report: Report) -> None:
    text = report("markdown", edit(FAIR_ALPHA, "subsidy_krw: 12000000", "subsidy_krw: 23000000"))
    assert "| 50.0% | 89.3% | 상한 70% 초과 |" in text


def test_what_is_said_of_many_places_is_told_once(report: Report) -> None:
    firms = "".join(f"  - {{name: 기업 {n}, products: [제품 {n}]}}\n" for n in range(9))
    roster = f"roster_consent: '2026-10-01'\nparticipants:\n{firms}"
    text = report("markdown", put(NEW, consortium("alpha", roster)))
    assert text.count("영어가 없어") == 1
    after = text.partition("영어가 없어")[2].splitlines()[2]
    assert after.count("기업명") == 9 and "참여기업 9 › 품목 1" in after


def hostile(history: History) -> tuple:
    """A record with nasty words in every text that a report could repeat, and a broken one."""
    quoted = json.dumps(NASTY, ensure_ascii=False)
    record = consortium("alpha", f"summary: {quoted}\n", f"booth: {quoted}\n").replace(
        "title: alpha 컨소시엄", f"title: {quoted}"
    )
    wrong = consortium("alpha", f"{quoted}: 1\n", f"format: {quoted}\n", f"editions: [{quoted}]\n")
    return (
        put(NEW, record),
        put("data/consortia/2026/wrong.yml", wrong),
        put(
            "data/consortia/2026/missing.yml",
            consortium(
                "alpha",
                "partners:\n",
                "  - {organization: nobody, role: partner}\n",
                f"notes: [{quoted}]\n",
            ),
        ),
        edit(FAIR_ALPHA, "title: alpha 컨소시엄", f"title: {quoted}"),
        put("docs/<script>alert(1)<script> @x [y](z).md", "x"),
    )


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_markdown_stays_text(report: Report, history: History, lang: str) -> None:
    text = report("markdown", *hostile(history), lang=lang)
    bare = re.sub(r"\\.", "", text).replace("<details><summary>", "").replace("</summary>", "")
    bare = bare.replace("</details>", "").replace("<sub>", "").replace("</sub>", "")
    assert not re.search(r"[<>\[\]]|@\w|#\d|GH-\d|www\.|://|!\[|\$", bare)
    assert "script" in text


def test_markdown_rendered_has_no_foreign_element(report: Report, history: History) -> None:
    markdown = pytest.importorskip("markdown")
    page = markdown.markdown(report("markdown", *hostile(history)), extensions=["tables"])
    assert elements(page) <= {
        *("h2", "h3", "p", "strong", "em", "ul", "li", "blockquote", "details", "summary", "sub"),
        *("table", "thead", "tbody", "tr", "th", "td", "code", "br"),
    }


def elements(page: str) -> set[str]:
    found: set[str] = set()

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.add(tag)
            found.update(f"{tag} {name}" for name, _ in attrs if name.startswith("on"))

    Parser().feed(page)
    return found


def test_the_printed_page_names_host_kind_and_call_and_counts_what_it_leaves_out(
    report: Report,
) -> None:
    known = 'call: "2026-hosts"\neditions: ["fair/2026"]\n'
    new = consortium("alpha", known, BUDGET)
    records = [put(f"data/consortia/2026/s{n}.yml", new) for n in range(5)]
    page = report("print", *records, edit(CALL, "2026-12-10", "2026-12-20"), put("docs/x.md", "x"))
    heads = dict(re.findall("<th>([^<]*)</th><td[^>]*>([^<]+)", page))
    assert heads["주관단체"] == "alpha 협동조합" and heads["유형"] == "일반"
    assert (
        heads["주관단체 모집공고"] == "hosts 모집"
        and heads["사업연도"] == "2026년 수출컨소시엄사업"
    )
    assert heads["신청 내용"] == "공고 변경 1건 · 컨소시엄 새 레코드 5건 · 데이터가 아닌 파일 1개"
    shown = page.count("<b>")
    assert f"그 밖에 {7 - shown}건" in page
    fields = report("print", records[0]).partition("s0.yml")[2].partition("</ul>")[0]
    listed, left = fields.count("<li>") - 1, re.search("그 밖에 필드 ([0-9]+)개", fields)
    assert left and listed + int(left[1]) == 9


def test_the_printed_page_is_one_safe_document(report: Report, history: History) -> None:
    page = report("print", *hostile(history))
    assert elements(page) <= {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "small", "ul", "li"),
        *("table", "thead", "tbody", "tr", "th", "td", "span", "br", "b"),
    }
    assert "검토조서" in page


def test_annotations_are_one_command_a_line(report: Report, history: History) -> None:
    lines = report("github", *hostile(history)).splitlines()
    assert len(lines) >= 3
    for line in lines:
        command = re.match(
            r"::(error|warning|notice) file=([^:,]*),line=\d+,col=\d+,title=[^:,]*::", line
        )
        assert command, line
    assert all(line.startswith("::") for line in lines)


def test_a_file_name_with_a_line_break_cannot_begin_a_command(report: Report) -> None:
    name = '"data/calls/\\n::error::x.yml"'
    lines = report("github", put(name, "x")).splitlines()
    assert len(lines) == 1 and lines[0].startswith("::error file=data/calls/")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_json_is_as_its_schema_says(report: Report, history: History, lang: str) -> None:
    schema = json.loads((ROOT / "schemas/output/review.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for by in (ALPHA, "github:666", "github:1"):
        validator.validate(json.loads(report("json", *hostile(history), by=by, lang=lang)))


@pytest.mark.parametrize("format", ["markdown", "json", "github", "print", "text"])
def test_no_report_repeats_what_is_about_a_person(report: Report, format: str) -> None:
    said = "담당자 홍길동 900101-1234568, 010-1234-5678"
    text = report(
        format,
        put(NEW, consortium("alpha", f"summary: {said}\n").replace("alpha 컨소시엄", said)),
        edit(FAIR_ALPHA, "alpha 컨소시엄", said),
    ).replace("\\", "")
    assert "personal-data" in text or format == "print"
    assert "90****" in text and "홍길동" not in text and "1234" not in text


def test_json_is_read_back_whole(report: Report, history: History) -> None:
    text = report("json", *hostile(history))
    assert as_json.render(as_json.read(json.loads(text))) == text


def test_a_terminal_gets_plain_lines_that_move_nothing(report: Report, history: History) -> None:
    text = report("text", *hostile(history))
    assert text.startswith("이대로는 게시할 수 없습니다\n다음 할 일: ")
    assert "고치는 법: " in text and "[이 신청에서 고치거나 확인할 것]" in text
    assert all(line.isprintable() for line in text.splitlines())


def test_labels_tell_what_changes_and_whose_turn_it_is(report: Report) -> None:
    waiting = json.loads(report("json", edit(FAIR_ALPHA, "12000000", "12500000")))
    assert waiting["labels"] == ["kind/consortium", "turn/reviewers", "what/money"]
    broken = json.loads(
        report("json", put("data/calls/x.yml", "title: x\n"), put("README.md", "x"))
    )
    assert broken["labels"] == ["kind/call", "kind/portal", "turn/author", "what/added"]
    assert broken["broken"] and not waiting["broken"]


def test_a_long_report_is_cut(report: Report) -> None:
    many = [
        put(
            f"data/consortia/2026/n{n}.yml",
            consortium(
                "alpha",
                *(f"{field}: {'*' * 300}{n}\n" for field in ("summary", "booth", "sector_words")),
            )
            .replace("title: alpha", f"title: '{'[x]' * 60}")
            .replace("컨소시엄\n", "컨소시엄'\n"),
        )
        for n in range(120)
    ]
    text = report("markdown", *many)
    assert len(text) <= LONGEST + 200 and "그 밖에 90건" in text


def test_escaping_keeps_the_letters() -> None:
    assert escape("부스 임차료 70% (A·B)") == "부스 임차료 70% \\(A·B\\)"
    assert escape("1. 첫째") == "1\\. 첫째" and escape("- x") == "\\- x"
    assert escape("a\n\n# b") == "a \\# b"


def run(history: History, *words: str) -> int:
    return cli.main(["--root", str(history.root), "review", "--received", base.NOW, *words])


def test_the_exit_code_is_the_verdict(
    history: History, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history.branches({"code": ("main", (edit(CALL, "2026-12-10", "2026-12-20"),))})
    asked = ("--base", "main", "--head", "code", "--actor", ALPHA)
    assert run(history, *asked) == 1
    assert run(history, *asked, "--content") == 0
    head = history.run("rev-parse", "code")
    approvals = tmp_path / "approvals.json"
    approvals.write_text(json.dumps([{"by": "github:1", "head": head, "state": "approved"}]))
    assert run(history, *asked, "--approvals", str(approvals)) == 0
    assert "승인 요건을 갖추었습니다" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("--actor", "alpha"),
        ("--actor", "github:0"),
        ("--actor", "github:1\n"),
        ("--base", "$(touch x)"),
        ("--head", "--output=x"),
        ("--received", "2026-03-05"),
        ("--received", "tomorrow"),
        ("--approvals", "/nonexistent"),
    ],
)
def test_what_cannot_be_used_is_a_usage_error(
    history: History, words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"--base": "main", "--head": "main", "--actor": ALPHA}
    asked[words[0]] = words[1]
    flat = [f"{name}={value}" for name, value in asked.items()]
    assert run(history, *flat) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "content", ["{}", "[1]", '[{"by": "github:1"}]', "[", '[{"by": 1, "head": ""}]']
)
def test_answers_of_the_forge_that_are_no_answers(
    history: History, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(content)
    asked = ("--base", "main", "--head", "main", "--actor", ALPHA, "--approvals", str(file))
    assert run(history, *asked) == 2


@pytest.mark.parametrize("id", change_rules())
def test_a_rule_of_change_has_a_page(id: str) -> None:
    page = rule_page(change_rules()[id].page)
    assert all(page.title.values()) and all(page.why.values()) and page.wrong and page.right


def test_every_rule_of_change_has_words() -> None:
    text = (WORDS.folder / "ko.po").read_text("utf-8")
    said = set(re.findall(r'msgctxt "says"\nmsgid "([^"]+)"', text))
    used = set()
    for file in WORDS.folder.rglob("*.py"):
        used |= set(re.findall(r'f?"\{RULE\}\.([a-z-]+)"', file.read_text("utf-8")))
    assert used and used <= {id.partition(".")[2] for id in said}
    for id in change_rules():
        assert any(i == id or i.startswith(f"{id}.") for i in said)
