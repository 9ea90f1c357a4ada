"""Workflows of a portal that has the generator installed, made from those of this repository."""

from __future__ import annotations

import re

from generator.founding import given

FOLDERS = {"github": ".github", "gitea": ".forgejo"}
GITLAB = ".gitlab-ci.yml"
OURS = re.compile(r"^  audit:\n(?:    .*\n|\n)+", re.MULTILINE)
"""The job that audits what this repository locks; a portal of one's own locks nothing else."""
IN_CHECKOUT = "python3 -m generator."
INSTALLED = ".venv/bin/python -m generator."
CHECKED_OUT = re.compile(
    r"^(      - uses: actions/checkout@.*\n        with:\n(?:          .*\n)+)", re.MULTILINE
)


def workflows(forge: str) -> dict[str, bytes]:
    """What a forge runs, by path; ``forge`` is ``github``, ``gitea`` or ``gitlab``."""
    if forge == "gitlab":
        return {GITLAB: given.text("examples/gitlab-ci.yml").encode()}
    found = given.folder(f"{FOLDERS[forge]}/workflows")
    return {path: _installed(content.decode()).encode() for path, content in found.items()}


def _installed(workflow: str) -> str:
    """A workflow in which the generator is installed and does not lie in the checkout."""
    jobs = re.split(r"(?m)^(?=  [a-z]+:$)", OURS.sub("", workflow).replace(".ci/run", "make test"))
    return "".join(_set_up(job) if IN_CHECKOUT in job else job for job in jobs)


def _set_up(job: str) -> str:
    """A job that sets the generator up before it is called."""
    return CHECKED_OUT.sub(r"\1      - run: make portal\n", job).replace(IN_CHECKOUT, INSTALLED)
