"""A host is sent back by the report of a real Forgejo and mends it in the form: a real browser.

``PORTAL_FORGEJO=http://127.0.0.1:3000 PORTAL_FORGEJO_ADMIN=TOKEN python -m bench.round_story``

It begins with an empty folder, as ``bench.forge_story`` does.  The site answers at ``PORTAL_SITE``,
whose origin the forge has to allow; the operator's command builds it, for the forge's workflow
takes minutes.  While the host writes, a reviewer gives the edition that the host chose another id:
the form cannot know, the report does.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from bench.forge_story import doctor, register, start, step
from bench.sending_story import Hand, browser, send, write
from tests.support.forge_project import Project
from tests.support.real_forge import Person, person
from tests.support.sending_trial import SITE, SendingTrial, registered
from tests.support.served import served

BODY = "data/organizations/kmdica.yml"
FAIR = "data/exhibitions/interpack.yml"
RENAMED = {'"2026":\n': '"2026-spring":\n', "editions.2026.": "editions.2026-spring."}
UNUSED = "# sending_client: 00000000-0000-0000-0000-000000000000"


def main() -> None:
    """Tell the story once."""
    portal, first, second, host = map(person, ("portal", "first", "second", "host"))
    client, shots = registered(portal, SITE), os.environ.get("PORTAL_PICTURES")
    own = {"https://export.busan.example/": SITE, UNUSED: f"sending_client: {client}"}
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as driver,
        browser(driver) as page,
    ):
        project, site = Project(Path(folder), portal), Path(folder) / "site"
        hand = Hand(page, Path(shots) if shots else None)
        page.set_default_timeout(60_000)
        trial = SendingTrial(project, host, client, site)
        with step("the operator founds a portal from a wheel, pushes it and sets it up"):
            command = start(project, first, second, own)
        with step("the host is registered by two reviewers and published"):
            register(project, first, second, host, BODY)
        with step("the site of it is there"):
            build(project, site, command)
        with served(site, port=urlsplit(SITE).port or 80):
            number = sent_back(hand, trial, command)
            mended(hand, trial, number)
            published(hand, trial, number, (first, second), command)
            with step("the doctor finds all right, but what the forge may be building still"):
                left = {line.partition(":")[0] for line in doctor(project, command)}
                assert left <= {"[to fix] publishing"}, left


def build(project: Project, site: Path, command: Path) -> None:
    """The site of what is published, as the operator's own machine makes it."""
    copy = project.copies["portal"]
    project.git(copy, "pull", "-q", project.page, "main")
    words = ("build", "--strict", "--quiet", "--site-dir", str(site))
    subprocess.run([str(command.with_name("mkdocs")), *words], cwd=copy, check=True)


def sent_back(hand: Hand, trial: SendingTrial, command: Path) -> int:
    """The number of a request that the report sends back."""
    project = trial.project
    write(hand, "interpack")
    renamed = project.read(FAIR)
    for old, new in RENAMED.items():
        renamed = renamed.replace(old, new)
    copy = project.copies["portal"]
    project.git(copy, "pull", "-q", project.page, "main")
    project.change(copy, {FAIR: renamed}, "회차의 ID를 고칩니다.")
    project.git(copy, *project.push_to(project.portal, f"{trial.repository}"), "HEAD:main")
    send(hand, trial)
    number = int(hand.page.url.rpartition("/")[2])
    with step("the report of the request is there, and sends it back"):
        project.report(number, "이대로는 게시할 수 없습니다")
    with step("the site has what the reviewer published meanwhile"):
        build(project, trial.site, command)
    return number


def mended(hand: Hand, trial: SendingTrial, number: int) -> None:
    """From the report's link through the form back to the same request, whose report is clean."""
    page = hand.page
    page.reload()
    hand.picture("sent-back")
    hand.press(f"a[href$='apply/send/?request={number}']")
    page.wait_for_selector("[data-sending][data-ready]")
    hand.press("[data-records] a")
    page.wait_for_selector("form[data-ready]")
    page.wait_for_selector("[data-faults]:not([hidden]) li")
    hand.told(f"the form says: {page.locator('[data-faults] li').first.inner_text()}")
    hand.picture("fault")
    hand.at("editions").fill("")
    hand.choose("editions", "interpack")
    hand.press("[data-check]")
    page.wait_for_selector("[data-finished]:not([hidden])")
    hand.press("[data-send]")
    page.wait_for_selector("[data-sending][data-ready]")
    hand.press("[data-press]")
    hand.press("#authorize-app")  # asked for each time: the site keeps no secret (RFC 6749, 10.2)
    page.wait_for_url(f"**/pulls/{number}", timeout=60_000)
    hand.told("it is sent again, to the same request")
    with step("its report finds nothing to mend: the reviewers' turn"):
        found = trial.project.report(number, "검토자 차례")
        assert "양식에서 고치기" not in found
    page.reload()
    hand.picture("clean")


def published(
    hand: Hand,
    trial: SendingTrial,
    number: int,
    reviewers: tuple[Person, Person],
    command: Path,
) -> None:
    """What the host sees on the site and in the feed once reviewers have approved and published."""
    project, page = trial.project, hand.page
    here = f"{project.here}/pulls/{number}"
    version = project.portal.client.read(here)["head"]["sha"]
    [file] = project.portal.client.read(f"{here}/files")
    with step("both reviewers approve, for it is late, and one comments /게시: it is published"):
        for reviewer in reviewers:
            project.approve(reviewer, number, version)
        project.say(reviewers[1], number, "/게시")
        made = project.published(number)
    with step("the site of it is there"):
        build(project, trial.site, command)
        assert project.git(project.copies["portal"], "rev-parse", "HEAD") == made
    record = file["filename"].removeprefix("data/").removesuffix(".yml")
    page.goto(f"{SITE}{record}/")
    firms = page.get_by_text("예시기업", exact=False)
    assert firms.count() >= 12, "the firms are on its page"
    hand.picture("published")
    feed = (trial.site / "feeds/all.xml").read_text("utf-8")
    assert f"{record}/" in feed, "the feed tells of it"


if __name__ == "__main__":
    main()
