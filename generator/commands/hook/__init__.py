"""``portal hook``: the hooks of a plain Git server, without any forge.

An account is what the server says it is (``PORTAL_ACTOR=server:1001``, set where its key is).

* ``refs/heads/requests/ACCOUNT/NAME`` asks for publication; an account has its own folder.  What
  must be mended is refused while Git still holds it apart, so that personal data is never kept;
  what is taken is noted with its moment.
* ``refs/approvals/ACCOUNT/VERSION`` approves a version that is asked for; an account writes and
  takes back its own.
* A push of such a version to ``refs/publish/main`` is the word to publish it.  Once the review
  holds, the server makes a commit of its own of what was judged, and closes the request with it.

Everything else is refused, pushes to the published branch too, and a push with one refused part as
a whole.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands.hook import pre_receive, proc_receive
from generator.commands.usage import UsageError
from generator.git.process import NoVersion

HOOKS = {"pre-receive": pre_receive.run, "proc-receive": proc_receive.run}


def arguments(parser: ArgumentParser) -> None:
    """The options of the command; Git hands the refs over as lines of the input."""
    parser.add_argument("hook", nargs="?", choices=tuple(HOOKS), default="pre-receive")
    parser.add_argument("--branch", default="main", help="게시본 / the published branch")


def run(options: Namespace) -> int:
    """Accept the push, or refuse it with a message for the pusher."""
    try:
        return HOOKS[options.hook](options)
    except NoVersion as error:
        raise UsageError(f"Git에서 읽을 수 없습니다: {error} / cannot be read from Git") from None
