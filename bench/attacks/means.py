"""What attacks are made of: requests, what refuses them, and the list of all attempts."""

from __future__ import annotations

import base64
import contextlib
import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from generator.forge.errors import ApiError
from tests.support import ROOT
from tests.support.base import consortium
from tests.support.forge_trial import Trial
from tests.support.proposals import clean
from tests.support.real_forge import ADDRESS, Person, administrator

Attack = Callable[[Trial], str]
ATTACKS: list[Attack] = []


class WentThrough(Exception):
    """An attempt that nothing held."""


def attack(one: Attack) -> Attack:
    """Take an attempt into the list."""
    ATTACKS.append(one)
    return one


def refused(what: Callable[[], Any]) -> str:
    """How the forge refused; an attempt that it did not refuse went through."""
    try:
        what()
    except ApiError as error:
        return f"the forge answers {error.status}"
    except subprocess.CalledProcessError:
        return "the push is refused"
    raise WentThrough("nobody refused it")


def unpublished(trial: Trial, number: int) -> str:
    """That publishing a request, by number and with all others, publishes nothing of it."""
    before = trial.tip
    with contextlib.redirect_stdout(io.StringIO()) as told:
        trial.run("publish", str(number))
        trial.run("publish", "--all")
    if trial.tip != before:
        raise WentThrough("it was published")
    return told.getvalue().splitlines()[0].partition(": ")[2] if told.getvalue() else "nothing open"


def unpublished_when_approved(trial: Trial, branch: str, version: str) -> str:
    """The same of a request that is opened for a branch, and whose version a reader approves."""
    number = trial.ask(branch)
    trial.review(trial.reviewer, number, version, "APPROVED")
    return unpublished(trial, number)


def approved(trial: Trial) -> tuple[int, str, str]:
    """A request that is approved: number, branch, version."""
    number, branch = trial.request(consortium("alpha"))
    version = trial.history.run("rev-parse", branch)
    trial.review(trial.reviewer, number, version, "APPROVED")
    return number, branch, version


def others(trial: Trial) -> tuple[Person, ...]:
    return trial.reviewer, trial.stranger, trial.host


def admin_push(trial: Trial, ref: str) -> None:
    """Push as the forge's administrator."""
    chief = administrator().read("/user")["login"]
    where = administrator().headers["Authorization"].removeprefix("token ")
    secret = base64.b64encode(f"{chief}:{where}".encode()).decode()
    header = f"http.extraheader=AUTHORIZATION: basic {secret}"
    trial.history.run("-c", header, "push", "-q", f"{ADDRESS}/{trial.repository}.git", ref)


def each(trial: Trial, what: Callable[[Person], Any]) -> str:
    return "; ".join(sorted({refused(partial(what, one)) for one in others(trial)}))


def publishing(trial: Trial, number: int, copy: str, **told: str) -> subprocess.Popen[bytes]:
    """A run of its own in a copy of its own."""
    where = trial.root / copy
    source = f"{ADDRESS}/{trial.repository}.git"
    subprocess.run(["git", "clone", "-q", source, str(where)], check=True, env=clean())
    words = ["--root", str(where), "forge", "publish", str(number), "--forge", "forgejo"]
    command = [sys.executable, "-m", "generator", *words]
    address = ["--address", f"{ADDRESS}/{trial.repository}"]
    surroundings = {**clean(), "PORTAL_TOKEN": trial.portal.token, **told}
    call, piped = [*command, *address], subprocess.PIPE
    return subprocess.Popen(call, cwd=ROOT, env=surroundings, stdout=piped, stderr=piped)


def say(trial: Trial, by: Person, number: int, words: str) -> dict[str, Any]:
    """A comment; Forgejo 9 answers 500 to some that it has written."""
    path = f"{trial.here}/issues/{number}/comments"
    with contextlib.suppress(ApiError):
        by.client.write("POST", path, {"body": words})
    listed = trial.portal.client.read(path)
    return next(one for one in reversed(listed) if one["user"]["id"] == by.id)


def all_unpublished(trial: Trial) -> str:
    """That a run over all requests publishes nothing."""
    before = trial.tip
    with contextlib.redirect_stdout(io.StringIO()) as told:
        trial.run("publish", "--all")
    if trial.tip != before:
        raise WentThrough("it was published")
    return told.getvalue().splitlines()[-1].partition(": ")[2]


def rename(old: str, new: str) -> None:
    administrator().write("POST", f"/admin/users/{old}/rename", {"new_username": new})


@contextlib.contextmanager
def quiet() -> Iterator[io.StringIO]:
    """What is printed, kept from the screen."""
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
        yield told
