"""Sending on a real Forgejo or Gitea, when its address is given: a stale copy, a lost line.

``PORTAL_FORGEJO`` and ``PORTAL_FORGEJO_ADMIN`` as in ``tests/forge/test_real_forgejo.py``; it
has to allow the origin of ``PORTAL_SITE``, http://127.0.0.1:8000 where it is not set.
"""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from bench.sending_story import browser
from tests.support.axe import axe, put_into
from tests.support.real_forge import ADDRESS, ADMIN, Person, person
from tests.support.sending_trial import SITE, SendingTrial, sending_trial

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not (ADDRESS and ADMIN), reason="PORTAL_FORGEJO names no forge"),
]
HERE = f"{SITE}apply/send/"
RECORD = "organizations/kmdica"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SendingTrial]:
    with sending_trial(tmp_path_factory.mktemp("sending")) as made:
        yield made


@pytest.fixture
def tab() -> Iterator[Page]:
    with browser() as page:
        page.set_default_timeout(60_000)
        yield page


@pytest.fixture
def host() -> Person:
    return person("host")


def finished(trial: SendingTrial, name: str = RECORD) -> dict[str, Any]:
    """A record as the form puts it aside: an organization with a note more, or a new one."""
    file = trial.site / f"{name}.yml"
    published = file.read_bytes() if file.is_file() else None
    text = (published or b"names:\n  - name: x\n").decode() + f"notes: {time.time_ns()}\n"
    before = published and hashlib.sha1(b"blob %d\0" % len(published) + published).hexdigest()
    made = {"path": f"data/{name}.yml", "before": before, "text": text, "summary": [name]}
    return {"name": name, **made, "record": {}, "was": {}, "task": "correct", "base": None}


def waiting(page: Page, record: dict[str, Any]) -> None:
    """The page that sends, with a record waiting."""
    page.goto(HERE)
    page.wait_for_selector("[data-ready]")
    keep = "found => localStorage.setItem('portal-change', JSON.stringify([found]))"
    page.evaluate(keep, record)
    page.reload()
    page.wait_for_selector("[data-ready]")


def sign_in(page: Page, trial: SendingTrial, who: Person) -> None:
    """Press, and go through the forge's pages until it asks for consent."""
    page.locator("[data-press]").click()
    page.wait_for_selector("#user_name")
    trial.sign_in(page, who)
    page.wait_for_selector("#authorize-app")


def through(page: Page, trial: SendingTrial, who: Person) -> None:
    sign_in(page, trial, who)
    page.locator("#authorize-app").click()


def sent(page: Page) -> str:
    page.wait_for_url("**/pulls/*")
    return page.url


def told(page: Page) -> str:
    """The kind of what went wrong; the change is still there, and the page is accessible."""
    found = page.locator("[data-trouble] [data-kind]:not([hidden])")
    expect(found).to_be_visible(timeout=60_000)
    expect(page.locator("[data-records] strong").first).to_be_visible()
    put_into(page)
    assert axe(page) == []
    return found.get_attribute("data-kind") or ""


def publish(trial: SendingTrial, name: str, more: str) -> None:
    """Let a record change on the portal, as if another request had been published."""
    client, path = trial.project.portal.client, f"data/{name}.yml"
    at = f"{trial.project.here}/contents/{path}"
    now = client.read(f"{at}?ref=main")
    content = base64.b64encode((trial.project.read(path) + more).encode()).decode()
    changed = {"branch": "main", "message": path, "content": content, "sha": now["sha"]}
    client.write("PUT", at, changed)


def test_a_stale_copy_is_brought_up(tab: Page, trial: SendingTrial, host: Person) -> None:
    host.client.write("POST", f"{trial.project.here}/forks", {})
    time.sleep(2)
    publish(trial, "organizations/kbiz", "# later\n")
    waiting(tab, finished(trial, "organizations/kr-stale"))
    through(tab, trial, host)
    number = sent(tab).rpartition("/")[2]
    found = trial.project.portal.client.read(f"{trial.project.here}/pulls/{number}/files")
    assert [one["filename"] for one in found] == ["data/organizations/kr-stale.yml"]


def test_a_lost_line_is_gone_on_from(tab: Page, trial: SendingTrial, host: Person) -> None:
    def cut(route: Route) -> None:
        if route.request.method == "POST" and route.request.url.endswith("/pulls"):
            tab.context.set_offline(True)
            route.abort()
        else:
            route.continue_()

    waiting(tab, finished(trial, "organizations/kr-line"))
    tab.route("**/api/v1/**", cut)
    through(tab, trial, host)
    assert told(tab) == "offline"
    tab.context.set_offline(False)
    tab.unroute("**/api/v1/**")
    tab.locator("[data-press]").click()
    sent(tab)
