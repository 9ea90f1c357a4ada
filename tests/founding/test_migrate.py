"""A portal is brought up to a new version of the generator, and nothing of its operator is lost."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.exit_codes import FINDINGS, HOLDS, USAGE
from generator.founding import new_portal
from generator.founding.handed_over import FILE
from generator.founding.new_portal import NewPortal
from tests.founding.test_new_portal import arguments
from tests.support.proposals import clean

SCHEMA = "schemas/organization.schema.json"
RECORD = "data/organizations/busan-it.yml"
ORGANIZATION = """\
names:
  - name:
      ko: 부산 시험 단체
      en: Busan trial body
type: industry_association
sources:
  - title:
      ko: 시험 자료
      en: Trial data
    basis: website
    url: "https://busan.example/"
"""


def git(root: Path, *words: str) -> str:
    told = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    done = subprocess.run(
        ["git", *told, *words], cwd=root, check=True, env=clean(), capture_output=True, text=True
    )
    return done.stdout.strip()


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", "step")


def edit(root: Path, path: str, old: str, new: str) -> None:
    place = root / path
    text = place.read_text("utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def own_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal that its operator has made their own here and there."""
    root = tmp_path_factory.mktemp("own") / "new"
    assert main(arguments(root, forge="gitea")) == HOLDS
    git(root, "init", "-q", "-b", "main")
    commit(root)
    (root / RECORD).parent.mkdir()
    (root / RECORD).write_text(ORGANIZATION, "utf-8")
    assert main(["--root", str(root), "fmt"]) == HOLDS
    edit(root, "mkdocs.yml", "public_body: false", "public_body: true")
    edit(root, "docs/about.md", "\n\n", "\n\n부산의 누리집입니다.\n\n")
    edit(root, "docs/contact.md", "title: ", "title: 부산 ")
    (root / "docs/privacy.md").unlink()
    commit(root)
    return root


@pytest.fixture
def portal(own_portal: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return shutil.copytree(own_portal, tmp_path / "new", symlinks=True)


@pytest.fixture
def newer(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version after: it gives other files, and writes organizations in another form."""
    given = NewPortal.given

    def changed(self: NewPortal) -> dict[str, bytes]:
        files = given(self)
        files["docs/about.md"] += "\n새 판이 더한 줄입니다.\n".encode()
        files["docs/contact.md"] = files["docs/contact.md"].replace(b"title: ", b"title: new ", 1)
        files["docs/news.md"] = b"# new\n"
        files["docs/privacy.md"] += b"\nmore\n"
        files["mkdocs.yml"] += b"\n# a new setting\n"
        del files["docs/takedown.md"]
        schema = json.loads(files[SCHEMA])
        fields = schema["properties"]
        schema["properties"] = {"type": fields.pop("type"), **fields}
        files[SCHEMA] = json.dumps(schema, ensure_ascii=False).encode()
        return files

    monkeypatch.setattr(NewPortal, "given", changed)
    monkeypatch.setattr(new_portal, "version", lambda _: "9.9.9")
    monkeypatch.setattr("generator.commands.migrate.ready.version", lambda _: "9.9.9")


WHAT = {
    "docs/about.md": "next to your changes",
    "docs/contact.md": "left as it is",
    "docs/news.md": "new file",
    "docs/privacy.md": "stays removed",
    "docs/takedown.md": "no longer used",
    "mkdocs.yml": "next to your changes",
    RECORD: "in the new format",
    SCHEMA: "replaced by the new version",
}


def migrate(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, list[str]]:
    capsys.readouterr()
    done = main(["--root", str(root), "migrate", "--lang", "en", *more])
    said = capsys.readouterr()
    assert "Traceback" not in said.err, said.err
    return done, (said.out + said.err).splitlines()


@pytest.mark.slow
def test_a_portal_of_this_version_has_nothing_to_change(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done, lines = migrate(portal, capsys)
    assert done == HOLDS and "nothing to change" in lines[-1], lines
    assert git(portal, "status", "--porcelain") == ""


@pytest.mark.slow
@pytest.mark.usefixtures("newer")
def test_what_changes_is_shown_first_and_then_made(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done, lines = migrate(portal, capsys)
    assert done == FINDINGS and git(portal, "status", "--porcelain") == ""
    own = [line for line in lines if not line.startswith("data/samples/")]
    assert [line.partition(": ")[0] for line in own[:-1]] == sorted(WHAT, key=lambda p: p == RECORD)
    assert all(WHAT[path] in said for path, _, said in (line.partition(": ") for line in own[:-1]))

    done, _ = migrate(portal, capsys, "--write")
    assert done == FINDINGS, "one file waits for its operator"
    about = (portal / "docs/about.md").read_text("utf-8")
    assert "부산의 누리집입니다." in about and "새 판이 더한 줄입니다." in about
    settings = (portal / "mkdocs.yml").read_text("utf-8")
    assert 'generator: "9.9.9"' in settings and "public_body: true" in settings
    assert (portal / "docs/contact.md").read_text("utf-8").startswith("---\ntitle: 부산 ")
    assert not (portal / "docs/privacy.md").exists() and not (portal / "docs/takedown.md").exists()
    assert (portal / RECORD).read_text("utf-8").startswith("type:")
    commit(portal)
    assert main(["--root", str(portal), "check"]) == HOLDS
    assert main(["--root", str(portal), "fmt", "--check"]) == HOLDS

    done, lines = migrate(portal, capsys)
    assert done == FINDINGS and "docs/contact.md: left" in lines[0] and len(lines) == 2
    done, lines = migrate(portal, capsys, "--diff")
    shown = [line.strip() for line in lines]
    assert "+title: new 문의" in shown and "-title: 문의" in shown, "what one would copy by hand"
    done, _ = migrate(portal, capsys, "--write", "--keep", "docs/contact.md")
    assert done == HOLDS
    commit(portal)
    done, lines = migrate(portal, capsys)
    assert done == HOLDS, lines
    assert (portal / "docs/contact.md").read_text("utf-8").startswith("---\ntitle: 부산 ")


@pytest.mark.usefixtures("newer")
def test_the_new_one_can_be_taken(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = ("--take", "docs/contact.md", "--take", "docs/privacy.md")
    assert migrate(portal, capsys, "--write", *taken)[0] == HOLDS
    assert (portal / "docs/contact.md").read_text("utf-8").startswith("---\ntitle: new ")
    assert (portal / "docs/privacy.md").is_file()


@pytest.mark.slow
@pytest.mark.usefixtures("newer")
def test_what_was_merged_once_is_merged_again(
    portal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate(portal, capsys, "--write")
    commit(portal)
    given = NewPortal.given

    def later(self: NewPortal) -> dict[str, bytes]:
        files = given(self)
        return files | {"docs/about.md": files["docs/about.md"] + b"\nAnd one more.\n"}

    monkeypatch.setattr(NewPortal, "given", later)
    migrate(portal, capsys, "--write")
    about = (portal / "docs/about.md").read_text("utf-8")
    assert "부산의 누리집입니다." in about and "And one more." in about


@pytest.mark.usefixtures("newer")
def test_a_portal_without_memory_is_compared_with_what_it_began_with(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (portal / FILE).unlink()
    commit(portal)
    _, lines = migrate(portal, capsys)
    told = {path: said for path, _, said in (line.partition(": ") for line in lines)}
    known = WHAT.keys() - {"docs/takedown.md"}  # nothing tells who brought it
    assert all(WHAT[path] in told[path] for path in known), lines


def test_what_is_not_committed_is_told_and_nothing_is_touched(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (portal / "docs/mine.md").write_text("mine", "utf-8")
    done, lines = migrate(portal, capsys, "--write")
    assert done == USAGE and "docs/mine.md" in lines[0]
    (portal / "docs/mine.md").unlink()
    edit(portal, "docs/apply.md", "\n", "\n\n")
    assert migrate(portal, capsys, "--write")[0] == USAGE


def test_an_older_generator_is_not_let_on_a_newer_portal(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(portal, "mkdocs.yml", 'generator: "0.', 'generator: "1.')
    commit(portal)
    done, lines = migrate(portal, capsys, "--write")
    assert done == USAGE and "1.2.0" in lines[0], lines


def test_a_clone_that_lacks_history_is_refused(
    portal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{portal}", "clone")
    done, lines = migrate(tmp_path / "clone", capsys, "--write")
    assert done == USAGE and "shallow" in lines[0]


def test_what_a_request_wrote_into_its_memory_reaches_no_file_outside(portal: Path) -> None:
    outside = portal.parent / "mine.txt"
    outside.write_text("mine\n", "utf-8")
    memory = json.loads((portal / FILE).read_text("utf-8"))
    for path in ("../mine.txt", str(outside), f"docs/../../{outside.name}", ".git/HEAD"):
        memory["texts"][path] = (portal / path).read_text("utf-8")
        memory["objects"][path] = ["no text"]
    (portal / FILE).write_text(json.dumps(memory), "utf-8")
    commit(portal)
    assert main(["--root", str(portal), "migrate", "--write"]) in (HOLDS, FINDINGS)
    assert outside.read_text("utf-8") == "mine\n"
    assert (portal / ".git/HEAD").is_file()


@pytest.mark.usefixtures("newer")
def test_a_link_that_leads_out_is_refused(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (portal / "schemas").rename(portal.parent / "elsewhere")
    (portal / "schemas").symlink_to(portal.parent / "elsewhere")
    commit(portal)
    assert main(["--root", str(portal), "migrate", "--write"]) == USAGE
    assert "remove the link" in capsys.readouterr().err
