"""Pictures for the guides and the README: `python scripts/pictures.py docs/pictures`.

Reports: the made-up samples become the records of a repository of their own, proposals of the
sample host are reviewed there by `portal review`, and Chromium draws the output.  The page: the
site is built from `data/`, and Chromium draws the consortium that the README shows as YAML.  No
picture is of a forge: forge pages are drawn by hand in SVG, and their captions say so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from chromium import draw, draw_page, drawing, serving
from markdown import markdown  # type: ignore[import-untyped]  # MkDocs brings it

ROOT = Path(__file__).parent.parent
PAGE = "consortia/2019/global-ict-snip/"  # the record that the README shows
HOST, REVIEWER = 7340112, 5120334  # accounts, made up
RECORD = "data/consortia/2026/medical-fair-example-medical-coop.yml"
HOSTS = "data/organizations/example-medical-coop.yml"
ACCOUNT = "accounts:\n  - {{forge: github, id: {}}}\n"
FIRMS = """\
participants:
  - name: {ko: 예시기업 퍼, en: Example Firm Peo}
    products: [{ko: 수술용 장갑, en: Surgical gloves}]
    firm_id: "EX-0101"
  - name: {ko: 예시기업 허, en: Example Firm Heo}
    products: [{ko: 혈당 측정기, en: Glucose meters}]
    firm_id: "EX-0102"
"""
LATER = re.compile(r"^(selected|agreement|firms|changes|turnover):.*\n(?:[ ].*\n)*", re.M)
"""What the record does not say before it is selected, when its budget may still change."""
BOOTH = "cost_krw: 92816000\n    subsidy_krw: 64971000"
PROPOSALS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "waiting": (
        (BOOTH, "cost_krw: 104418000\n    subsidy_krw: 73092000"),
        ("krw: 64971000\n", "krw: 73092000\n"),
        ("krw: 27845000\n", "krw: 31326000\n"),
        ("participants:\n", FIRMS),
        ("4홀 F구역", "4홀 F·G구역"),
    ),
    "refused": (
        (BOOTH, "cost_krw: 92816000\n    subsidy_krw: 66971000"),
        ("krw: 64971000\n", "krw: 66971000\n"),
        ("krw: 27845000\n", "krw: 25845000\n"),
        ("4홀 F구역", "4홀 F구역, 문의 010-2345-6789"),
    ),
}
MARKS = {"⛔": "", "⏳": " wait", "⚠️": " look", "✅": " good", "✔️": " good"}  # few fonts have these


def main(folder: Path) -> None:
    """Draw every picture into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as made, drawing() as page:
        root = begin(Path(made))
        for name, changes in PROPOSALS.items():
            propose(root, name, changes)
            for language in ("ko", "en"):
                comment = as_comment(report(root, name, "markdown", language))
                draw(page, comment, folder / f"report-{name}-{language}.webp")
        for language in ("ko", "en"):
            sheet = report(root, "waiting", "print", language)
            framed = sheet.replace("<body>", '<body style="padding:8mm 12mm">')
            draw(page, framed, folder / f"sheet-{language}.webp")
        with serving(build(Path(made) / "site")) as address:
            draw_page(page, address + PAGE, folder / "page-ko.webp")


def begin(root: Path) -> Path:
    """A repository whose records are the samples, with a host's account and a reviewer's."""
    shutil.copytree(ROOT / "data" / "samples", root / "data")
    shutil.copytree(ROOT / "schemas", root / "schemas")
    reviewers = (
        ACCOUNT.format(REVIEWER).replace("\n  -", "\n    -").replace("accounts", "  accounts")
    )
    roles = f"reviewers:\n{reviewers}maintainers:\n  accounts: []\n"
    (root / "data" / "roles.yml").write_text(roles, "utf-8")
    with (root / HOSTS).open("a", encoding="utf-8") as host:
        host.write(ACCOUNT.format(HOST))
    record = root / RECORD
    record.write_text(LATER.sub("", record.read_text("utf-8")), "utf-8")
    git(root, "init", "-q", "-b", "main")
    commit(root)
    return root


def propose(root: Path, name: str, changes: tuple[tuple[str, str], ...]) -> None:
    """A branch on which some words of the record are replaced."""
    git(root, "checkout", "-q", "-B", name, "main")
    text = (root / RECORD).read_text("utf-8")
    for old, new in changes:
        if old not in text:
            raise SystemExit(f"{RECORD} no longer says {old!r}")
        text = text.replace(old, new, 1)
    (root / RECORD).write_text(text, "utf-8")
    commit(root)


def report(root: Path, name: str, form: str, language: str) -> str:
    """What `portal review` prints."""
    call = ["portal", "--root", str(root), "review", "--base", "main", "--head", name]
    when = ["--actor", f"github:{HOST}", "--received", "2026-04-20T10:24:00+09:00"]
    how = ["--format", form, "--lang", language]
    done = subprocess.run([*call, *when, *how], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return done.stdout


def as_comment(text: str) -> str:
    """A report as a forge would show it."""
    plain = re.sub(r"\\([^\w\s])", lambda found: f"&#{ord(found[1])};", text)
    html = markdown(re.sub(r"^  (?=\S)", "    ", plain, flags=re.M), extensions=["tables"])
    for sign, kind in MARKS.items():
        html = html.replace(sign, f'<span class="mark{kind}"></span>')
    style = (ROOT / "scripts" / "pictures.css").read_text("utf-8")
    return f"<style>{style}</style><main>{html}</main>"


def build(folder: Path) -> Path:
    """The site of `data/`."""
    # A site of another day would show that it is out of date.
    now = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    call = ["mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    subprocess.run(call, cwd=ROOT, env=now, check=True)
    return folder


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "-c", "user.name=x", "-c", "user.email=noreply@example.org", "commit", "-qm", "x")


def git(root: Path, *words: str) -> None:
    dates = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2026-04-20T10:00:00+09:00")
    subprocess.run(["git", *words], cwd=root, check=True, env={**os.environ, **dates})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
