"""From an empty folder to a host's change on the site, on a real Forgejo: seconds of each step.

``PORTAL_FORGEJO=http://127.0.0.1:3000 PORTAL_FORGEJO_ADMIN=TOKEN python -m bench.forge_story``

The forge needs a runner with the label ``ubuntu-latest``.  Each step is done by the account whose
step it is; the portal does its own by the workflows of ``.forgejo/`` alone.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import ROOT
from tests.support.forge_project import Project, environment
from tests.support.founded import founded, installed, wheel_of
from tests.support.real_forge import ADDRESS, Person, person

BODY = "data/organizations/jbio.yml"
RECORD = "data/consortia/2026/jakarta-k-beauty-food-jbio.yml"
PAGE = "consortia/2026/jakarta-k-beauty-food-jbio/index.html"
NOTHING: Mapping[str, str] = {}
WORDS = "시험으로 적은 한 줄입니다."
ROLES = """\
reviewers:
  accounts:
    - {{forge: gitea, id: {0}}}
    - {{forge: gitea, id: {1}}}
maintainers:
  accounts:
    - {{forge: gitea, id: {1}}}
"""


@contextmanager
def step(words: str) -> Iterator[None]:
    """Do a step and print how long it took."""
    start = time.monotonic()
    yield
    print(f"{time.monotonic() - start:7.1f} s  {words}", flush=True)


def main() -> None:
    """Tell the story once."""
    portal, first, second, host = map(person, ("portal", "first", "second", "host"))
    with TemporaryDirectory() as folder:
        project = Project(Path(folder), portal)
        with step("the operator founds a portal from a wheel, pushes it and sets it up"):
            command = start(project, first, second)
        with step("the host is registered by two reviewers and published"):
            register(project, first, second, host, BODY)
        project.fork(host)
        _change(project, (first, second), host)
        with step("the doctor finds all right but the site, which is on no server here"):
            left = {line.partition(":")[0] for line in doctor(project, command)}
            assert left == {"[to fix] settings", "[unknown] site"}


def start(
    project: Project, first: Person, second: Person, settings: Mapping[str, str] = NOTHING
) -> Path:
    """The command ``portal`` of the operator, once all is set up; lines of its settings changed."""
    page = f"{ADDRESS}/{project.portal.login}/portal"
    with step("  the wheel is built"):
        wheel = wheel_of(ROOT, project.folder)
    with step("  it is installed into an empty environment"):
        command = installed(wheel, project.folder / "empty")
    with step("  portal init, and the records are put in"):
        copy = founded(command, wheel, project.folder / "portal", page)
    project.copies["portal"] = copy
    for old, new in settings.items():
        written = (copy / "mkdocs.yml").read_text("utf-8")
        assert old in written
        (copy / "mkdocs.yml").write_text(written.replace(old, new), "utf-8")
    (copy / "data/roles.yml").write_text(ROLES.format(first.id, second.id), "utf-8")
    with step("  it is pushed to the forge"):
        project.begin(copy)
    before = doctor(project, command)
    print("\n".join(f"           {line}" for line in before))
    secret = {"data": project.portal.token}
    project.portal.client.write("PUT", f"{project.here}/actions/secrets/PORTAL_TOKEN", secret)
    with step("  portal doctor --fix"):
        after = doctor(project, command, "--fix")
    assert len(after) < len(before), after
    print("\n".join(f"    mended {line}" for line in before if line not in after))
    for reviewer in (first, second):
        project.fork(reviewer)
    return command


def doctor(project: Project, command: Path, *more: str) -> list[str]:
    """What the doctor does not find right."""
    call: list[str | Path] = [command, "doctor", "--lang", "en", *more]
    copy, told = project.copies["portal"], environment(project.portal)
    done = subprocess.run(call, cwd=copy, env=told, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return [line for line in done.stdout.splitlines() if line.startswith(("[to", "[not"))]


def register(project: Project, first: Person, second: Person, host: Person, body: str) -> None:
    """Let a reviewer ask for a host's account and another approve it."""
    account = f"accounts:\n  - {{forge: gitea, id: {host.id}}}\n"
    text = project.read(body).replace("sources:\n", f"{account}sources:\n", 1)
    version = project.version(first, "register", {body: text})
    number = project.request(first, "register", "주관단체의 계정을 등록합니다")
    project.report(number, "검토자 차례")
    project.approve(second, number, version)
    project.say(second, number, "/게시")
    project.published(number)


def _change(project: Project, reviewers: tuple[Person, Person], host: Person) -> None:
    before = project.read(RECORD)
    summary = f"summary:\n  ko: {WORDS}\n"
    wrong = before.replace('programme: "2026"', 'programme: "1826"')
    project.version(host, "change", {RECORD: wrong + summary})
    with step("a change with a fault is sent: its report is there, refused"):
        number = project.request(host, "change", "요약을 적습니다")
        project.report(number, "이대로는 게시할 수 없습니다")
    with step("it is mended: the report is replaced, the reviewers' turn"):
        branch = project.copies[host.login]
        base = project.git(branch, "rev-parse", "HEAD")
        version = project.version(host, "change", {RECORD: before + summary}, base)
        project.report(number, "검토자 차례")
    with step("a reader approves: the portal has seen it"):
        project.approve(reviewers[0], number, version)
        project.report(number, "댓글에 /게시")
    with step("a reviewer comments /게시: published by the portal's account"):
        project.say(reviewers[1], number, "/게시")
        made = project.published(number)
    commit = project.portal.client.read(f"{project.here}/git/commits/{made}")["commit"]
    assert "somebody@example.org" not in str(commit), "no address of the host is published"
    tree = project.git(branch, "rev-parse", f"{version}:{RECORD}")
    project.git(branch, "fetch", "-q", f"{ADDRESS}/{project.portal.login}/portal.git", "main")
    assert project.git(branch, "rev-parse", f"FETCH_HEAD:{RECORD}") == tree
    with step("the site has it, and so has the feed of changes"):
        site = project.site(made)
        assert WORDS in site.read(PAGE).decode()
        feed = site.read("feeds/changes.xml").decode()
        entry = feed.partition(PAGE.removesuffix("index.html").rstrip("/"))[2].partition(
            "</entry>"
        )[0]
        assert "소개 추가" in entry and "관리기관" in entry, "what changed, and who approved it"


if __name__ == "__main__":
    main()
