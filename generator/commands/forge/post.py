"""``portal forge post``: validate a report file and publish it as comment, labels and status.

The job that wrote the file has read a stranger's proposal, so the file is untrusted: its size is
limited, its JSON must match the schema, the comment is rendered here, and it must be about the
request's current head.
"""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from generator.build.forms.sending_page import PATH, sending
from generator.commands.exit_codes import HOLDS
from generator.commands.forge.context import EventRequests, read_context
from generator.commands.forge.each_request import Failures
from generator.commands.usage import UsageError
from generator.forge.posting import post_comment, post_labels, post_status
from generator.forge.terms import Label, OpenRequest
from generator.review.formats import as_json, markdown
from generator.review.report_model import Report
from generator.review.rules import change_rules
from generator.rules import rulebook
from generator.site.settings import Site
from generator.site.settings_file import site_in
from generator.text.languages import address

LARGEST = 4 * 1024 * 1024  # bytes of a report
LABELS = Path(".github/labels.yml")
SCHEMA = Path("schemas/output/review.schema.json")


def post(options: Namespace) -> int:
    """Post each report; a failure does not stop the others."""
    paths = {path.stem: path for path in _reports(options.folder)}
    meant = read_context(options)
    failures = Failures()
    for request in meant.requests if meant else ():
        path = paths.get(str(request.number))
        if path is None or meant is None:
            continue
        with failures.told(request.number):
            _post(meant, request, read_report(path, options.root), options.root)
    failures.end()
    return HOLDS


def mending(site: Site, number: int, report: Report) -> str:
    """Where a request opens in forms to be mended; empty where nothing is to mend, or pages of
    the site cannot ask its forge.
    """
    if not (report.broken and sending(site).way == "press"):
        return ""
    return f"{site.url}{address(PATH, report.language)}?request={number}"


def rule_pages(site: Site, language: str) -> dict[str, str]:
    """Where the site explains each rule, in one language."""
    ids = (*rulebook(), *change_rules())
    return {id: f"{site.url}{address(f'rules/{id}/', language)}" for id in ids}


def _post(meant: EventRequests, request: OpenRequest, report: Report, root: Path) -> None:
    """Post one report, unless the request has moved on or is closed."""
    if (report.head, report.actor) != (request.head, f"{meant.forge.name}:{request.author}"):
        print(f"{request.number}: 그사이에 새 판이 올라왔습니다. / A newer version has come.")
        return
    site = site_in(root)
    mend, pages = mending(site, request.number, report), rule_pages(site, report.language)
    text = markdown.render(report, mend, pages)
    url = post_comment(meant.forge, request.number, text)
    post_labels(meant.forge, request.number, report.labels, read_labels(root))
    post_status(meant.forge, meant.version(request), report.verdict, report.next, url)


def _reports(folder: Path) -> list[Path]:
    """Report files; links and folders are skipped."""
    return sorted(path for path in folder.glob("*.json") if not path.is_symlink())


def read_report(path: Path, root: Path) -> Report:
    """Read a report and validate it against its schema."""
    try:
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
        if len(source) > LARGEST:
            raise ValueError(f"{LARGEST} bytes")
        content = json.loads(source)
        schema = json.loads((root / SCHEMA).read_text("utf-8"))
        jsonschema.Draft202012Validator(schema).validate(content)
    except (OSError, ValueError, RecursionError, jsonschema.ValidationError) as error:
        reason = getattr(error, "message", str(error))[:200]
        raise UsageError(f"보고서가 아닙니다: {reason} / this is not a report") from None
    return as_json.read(content)


def read_labels(root: Path) -> list[Label]:
    """Labels defined in the repository."""
    try:
        written: list[dict[str, Any]] = yaml.safe_load((root / LABELS).read_text("utf-8"))
        return [Label(**entry) for entry in written]
    except (OSError, TypeError, ValueError, yaml.YAMLError) as error:
        raise UsageError(
            f"{LABELS}에서 표를 읽을 수 없습니다. portal migrate --write로 다시 둡니다:"
            f" / the labels cannot be read; portal migrate --write brings them back: {error}"
        ) from None
