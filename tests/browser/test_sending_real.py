"""Sending on a real Forgejo or Gitea, when its address is given: each trouble, and its words.

``PORTAL_FORGEJO`` and ``PORTAL_FORGEJO_ADMIN`` as in ``tests/forge/test_real_forgejo.py``; it
has to allow the origin of ``PORTAL_SITE``, http://127.0.0.1:8000 where it is not set.
"""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, Route, expect

from bench.sending_story import browser
from tests.support.axe import AXE, axe
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
def tab(driver: Playwright) -> Iterator[Page]:
    with browser(driver) as page:
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


def again(page: Page) -> None:
    """Press once more.  A server may ask for consent each time, for a page keeps no secret."""
    page.locator("[data-press]").click()
    page.locator("#authorize-app").click()


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
    page.evaluate(AXE.read_text("utf-8"))  # not by the server: the line may be cut
    assert axe(page) == []
    kind = found.get_attribute("data-kind") or ""
    print(f"\n{kind}: {found.inner_text()}")
    return kind


def publish(trial: SendingTrial, name: str, more: str) -> None:
    """Let a record change on the portal, as if another request had been published."""
    client, path = trial.project.portal.client, f"data/{name}.yml"
    at = f"{trial.project.here}/contents/{path}"
    now = client.read(f"{at}?ref=main")
    content = base64.b64encode((trial.project.read(path) + more).encode()).decode()
    changed = {"branch": "main", "message": path, "content": content, "sha": now["sha"]}
    client.write("PUT", at, changed)


def test_a_second_change_joins_the_open_request(
    tab: Page, trial: SendingTrial, host: Person
) -> None:
    waiting(tab, finished(trial))
    through(tab, trial, host)
    first = sent(tab)
    waiting(tab, finished(trial))
    again(tab)
    assert told(tab) == "open"
    tab.locator("[data-offers] button").click()
    assert sent(tab) == first


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


def test_a_changed_record_is_not_overwritten(tab: Page, trial: SendingTrial, host: Person) -> None:
    changed = finished(trial, "organizations/kotra")
    publish(trial, "organizations/kotra", "# changed\n")
    waiting(tab, changed)
    through(tab, trial, host)
    assert told(tab) == "changed"
    expect(tab.locator("[data-offers] a")).to_contain_text("organizations/kotra")


def test_what_is_refused_is_told(tab: Page, trial: SendingTrial, host: Person) -> None:
    waiting(tab, finished(trial, "organizations/kr-none"))
    sign_in(tab, trial, host)
    tab.locator("a[href*='error=access_denied'], button[value=false]").first.click()
    assert told(tab) == "denied"


def test_an_older_grant_is_told(tab: Page, trial: SendingTrial, host: Person) -> None:
    def narrow(route: Route) -> None:
        asked = route.request.url.replace("write%3Arepository+read%3Auser", "read%3Auser")
        route.continue_(url=asked)

    waiting(tab, finished(trial, "organizations/kr-grant"))
    tab.route("**/login/oauth/authorize**", narrow)
    through(tab, trial, host)
    assert told(tab) == "scope"
    tab.unroute("**/login/oauth/authorize**")
    again(tab)
    expect(tab.locator("[data-kind=older-grant]")).to_be_visible(timeout=60_000)
    assert told(tab) == "older-grant"
    grants = tab.locator("[data-grants] a")
    expect(grants).to_have_attribute("href", f"{ADDRESS}/user/settings/applications")


def test_a_sign_in_of_another_tab_and_a_late_one_are_told(
    tab: Page, trial: SendingTrial, host: Person
) -> None:
    def late(route: Route) -> None:
        asked = re.sub("code=[^&]*", "code=gone", route.request.post_data or "")
        route.continue_(post_data=asked)

    waiting(tab, finished(trial, "organizations/kr-tab"))
    tab.goto(f"{HERE}?code=another&state=another")
    assert told(tab) == "state"
    tab.route("**/login/oauth/access_token", late)
    through(tab, trial, host)
    assert told(tab) == "expired"


def test_what_is_published_already_is_told(tab: Page, trial: SendingTrial, host: Person) -> None:
    change = finished(trial, "organizations/kita")
    publish(trial, "organizations/kita", change["text"].splitlines()[-1] + "\n")
    waiting(tab, change)
    through(tab, trial, host)
    assert told(tab) == "same"


def test_a_request_that_was_closed_meanwhile_is_told(
    tab: Page, trial: SendingTrial, host: Person
) -> None:
    waiting(tab, finished(trial, "organizations/kr-closed"))
    through(tab, trial, host)
    number = sent(tab).rpartition("/")[2]
    tab.goto(f"{HERE}?request={number}")
    expect(tab.locator("[data-followed]")).to_contain_text(number)
    host.client.write("PATCH", f"{trial.project.here}/pulls/{number}", {"state": "closed"})
    again(tab)
    assert told(tab) == "closed"


TROUBLES = [(503, "down"), (429, "limits"), (401, "signed-out"), (0, "unreachable")]


@pytest.mark.parametrize(("status", "kind"), TROUBLES)
def test_a_forge_in_trouble_is_told(
    status: int, kind: str, tab: Page, trial: SendingTrial, host: Person
) -> None:
    def answer(route: Route) -> None:
        if status:
            head = {"Access-Control-Allow-Origin": "*"}
            route.fulfill(status=status, body="{}", headers=head)
        else:
            route.abort()

    waiting(tab, finished(trial, "organizations/kr-down"))
    tab.route("**/api/v1/**", answer)
    through(tab, trial, host)
    assert told(tab) == kind
