"""The four recipes of CONTRIBUTING, followed as written; what is forgotten of them is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.records.schema import Schema
from tests.support import small
from tests.support.recipes import Step, commands, copied, recipes, run, told_recipes
from tests.support.records import laid_out

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("recipes")]

MOST = {"A field": 2, "A rule": 4, "A page": 4, "A kind of record": 9}
"""In how many files each may reach."""
RECORD = """# consortia/2025/alpha
motto: 함께 세계로
online: true
hosts: [kmdica]
partners: [{organization: kmdica, role: partner}]
"""
STEPS = [(name, number) for name, steps in recipes().items() for number in range(len(steps))]
WORDS = (
    "motto",
    "host-among-partners",
    "host_among_partners",
    "Held online",
    "online",
    "Venue",
    "venue",
)
"""What the steps bring in, of which a report has to speak."""


def laid(root: Path, schemas: Mapping[str, Schema], more: str = "") -> Path:
    """A copy with a few records."""
    copied(root)
    for file, content in laid_out(f"{small.RECORDS}{more}", schemas).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(content, "utf-8")
    return root


def follow(root: Path, steps: list[Step]) -> None:
    for step in steps:
        step.follow(root)


def test_every_block_of_code_in_a_recipe_is_a_step_of_it() -> None:
    """One that is introduced in other words would be followed by nobody, and no longer hold."""
    assert {name for name, steps in recipes().items() if steps} == MOST.keys()
    for name, told in told_recipes().items():
        blocks = re.findall(r"^```(?!sh$)\w+\n(.*?)^```$", told, re.MULTILINE | re.DOTALL)
        assert blocks == [step.text for step in recipes()[name]], name


@pytest.mark.parametrize("name", MOST)
def test_a_recipe_reaches_into_few_files(name: str) -> None:
    assert 0 < len({step.file for step in recipes()[name]}) <= MOST[name]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema]) -> Path:
    """A copy in which all four were followed, and the commands run."""
    root = laid(tmp_path_factory.mktemp("recipes"), schemas, f"---\n{RECORD}")
    for steps in recipes().values():
        follow(root, steps)
    for command in dict.fromkeys(told for name in MOST for told in commands(name)):
        result = run(root, command)
        assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
    return root


def page(root: Path, path: str) -> str:
    return (root / "site" / path / "index.html").read_text("utf-8")


def test_the_field_is_on_its_page_and_in_the_handbook(done: Path) -> None:
    assert "<dt>구호<dd>함께 세계로" in page(done, "consortia/2025/alpha")
    assert "<dt>Motto<dd>" in page(done, "en/consortia/2025/alpha")
    assert "<code>motto</code>" in page(done, "fields/consortium")


def test_the_rule_speaks_in_both_languages(done: Path) -> None:
    told = run(done, ".venv/bin/portal check --lang ko data/consortia/2025/alpha.yml").stdout
    assert "주관단체 kmdica가 협력 기관에도 있습니다. [host-among-partners]" in told
    told = run(done, ".venv/bin/portal check --lang en data/consortia/2025/alpha.yml").stdout
    assert "the host kmdica is among the partners too" in told


def test_the_page_is_in_the_footer_and_found(done: Path) -> None:
    assert "<h1>온라인 개최</h1>" in page(done, "online")
    assert 'href="../consortia/2025/alpha/"' in page(done, "online")
    assert '<a href="online/">온라인 개최</a>' in page(done, "")
    assert "https://portal.example.org/online/" in (done / "site/sitemap.xml").read_text("utf-8")


def test_the_kind_has_pages_hits_and_files(done: Path) -> None:
    assert "<h1>[예시 자료] 예시 전시장</h1>" in page(done, "samples/venues/example-hall")
    assert '<a href="venues/">전시장</a>' in page(done, "")
    assert "<code>country</code>" in page(done, "fields/venue")
    assert '<a href="../venues/">전시장</a>' in page(done, "search")
    assert (done / "site/en/venues/index.html").exists()


@pytest.mark.long
@pytest.mark.parametrize(("name", "number"), STEPS)
def test_a_step_that_was_forgotten_is_told(
    tmp_path: Path, schemas: dict[str, Schema], name: str, number: int
) -> None:
    root = laid(tmp_path, schemas)
    steps = recipes()[name]
    follow(root, [step for at, step in enumerate(steps) if at != number])
    results = (run(root, command) for command in commands(name))
    refused = next((result for result in results if result.returncode), None)
    assert refused, f"nothing told that {steps[number]} is missing"
    told = refused.stdout + refused.stderr
    brought = [word for word in WORDS if word in steps[number].text or word in steps[number].file]
    assert any(word in told for word in brought), told
