"""``portal receive FILES``: changes that came by mail, each as a branch, or an answer to it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge_answers import account_of
from generator.commands.git_answers import readable_schemas
from generator.commands.review_options import moment_of
from generator.commands.signature import signature
from generator.commands.usage import UsageError, read_at_most
from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.proposals.data_files import schemas_of
from generator.proposals.snapshot import Snapshot
from generator.proposals.vouching import Vouched
from generator.receiving.answer import say, told
from generator.receiving.change_file import LARGEST, ChangeFile, NoChange, read_change
from generator.receiving.receiving import Receipt, receive
from generator.review.authority import REVIEWERS, Authority, roles
from generator.rules.unknown_file import ROLES


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    files = "메일로 온 변경 파일 / change files that came by mail"
    parser.add_argument("files", nargs="+", type=Path, metavar="FILES", help=files)
    whose = "보낸 기관: 확인한 사람이 보증함 / whose change it is, as you vouch"
    parser.add_argument("--for", dest="organization", required=True, metavar="ORG", help=whose)
    by = "받는 검토자의 계정 / the reviewer's account that receives it"
    parser.add_argument("--by", required=True, metavar="FORGE:ID", help=by)
    parser.add_argument("--base", default="main", metavar="BRANCH", help="게시본 / the target")
    came = "메일이 온 시각 / when the mail came (default: now)"
    parser.add_argument("--received", metavar="DATETIME", help=came)
    trial = "쓰지 않고 알리기만 함 / report only, write nothing"
    parser.add_argument("--dry-run", action="store_true", help=trial)


def run(options: Namespace) -> int:
    """Receive every file; the exit code says whether all were sound."""
    changes = [(path, _change(path, options.lang)) for path in options.files]
    came: datetime = moment_of(options.received) if options.received else options.now()
    refused = False
    try:
        with readable_schemas(), Repository(options.root) as repository:
            receipt = _receipt(repository, options, came, [change for _, change in changes])
            for path, change in changes:
                done = receive(repository, change, receipt)
                refused |= done.refused
                text = told(done, options.lang, only_try=options.dry_run)
                sys.stdout.write(f"== {path}\n{text}\n" if changes[1:] else text)
    except NoVersion as error:
        raise UsageError(f"Git에서 읽거나 쓸 수 없습니다: {error} / Git cannot do it") from None
    return FINDINGS if refused else HOLDS


def _receipt(
    repository: Repository, options: Namespace, came: datetime, changes: list[ChangeFile]
) -> Receipt:
    """Who receives for whom, held against the published roles and organizations."""
    by, organization = account_of(options.by), options.organization
    tip = repository.commit(options.base)
    own = f"data/organizations/{organization}.yml"
    entries = repository.tree(tip, ROLES, own)
    there = Snapshot(entries, repository.read(entries), schemas_of(repository, tip)).roles
    if by not in Authority(roles(there), {}).members(REVIEWERS):
        raise UsageError(say(options.lang, "no-reviewer", by=by))
    if own not in entries and any(own not in {t.path for t in c.texts} for c in changes):
        raise UsageError(say(options.lang, "no-organization", organization=organization))
    signed = signature(repository, tip, options.lang)
    return Receipt(options.base, Vouched(organization, by), signed, came, options.dry_run)


def _change(path: Path, language: str) -> ChangeFile:
    try:
        return read_change(read_at_most(path, LARGEST))
    except NoChange as error:
        raise UsageError(f"{path}: {say(language, error.why, **error.values)}") from None
