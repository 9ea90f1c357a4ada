"""``portal hook``: the hooks of a plain Git server, without any forge.

The server names the account that pushes (``PORTAL_ACTOR=server:1001``, set beside its SSH key).

* ``refs/heads/requests/ACCOUNT/NAME`` asks for publication; each account has its own folder.
  A request with errors is refused while Git still quarantines its objects, so that personal data is
  never stored; an accepted one is recorded with the time of the push.
* ``refs/approvals/ACCOUNT/VERSION`` approves a requested version; an account adds and withdraws
  only its own approvals.
* A push of such a version to ``refs/publish/main`` publishes it.  If the review
  passes, the server commits the reviewed tree itself and closes the request in the same step.

Everything else is refused, including pushes to the published branch.  If any ref of a push is
refused, the whole push is.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands.git_answers import readable_git
from generator.commands.hook import pre_receive, proc_receive

HOOKS = {"pre-receive": pre_receive.run, "proc-receive": proc_receive.run}


def arguments(parser: ArgumentParser) -> None:
    """The options of the command; Git passes the refs on standard input."""
    which = "Git이 부르는 훅 / the hook that Git runs (default: %(default)s)"
    parser.add_argument("hook", nargs="?", choices=tuple(HOOKS), default="pre-receive", help=which)
    parser.add_argument("--branch", default="main", help="게시본 / the published branch")


def run(options: Namespace) -> int:
    """Accept the push, or refuse it with a message for the pusher."""
    with readable_git():
        return HOOKS[options.hook](options)
