"""Git settings that a server's repository needs before its hooks accept a push."""

from __future__ import annotations

from generator.commands.usage import UsageError
from generator.git.repository import Repository
from generator.proposals.server import PUBLISH

WANTED = (("receive.fsckObjects", "true"), ("receive.procReceiveRefs", PUBLISH.rstrip("/")))


def needs_set_up(repository: Repository) -> None:
    """Raise a usage error if the repository lacks a needed setting."""
    lacking = [(name, value) for name, value in WANTED if not _has(repository, name, value)]
    if lacking:
        lines = "".join(f"\n  git config {name} {value}" for name, value in lacking)
        raise UsageError(
            "서버 저장소의 설정이 빠져 있어 받지 않습니다. 관리자가 저장소에서 실행해 주십시오."
            f" / the repository takes nothing until its keeper sets:{lines}"
        )


def _has(repository: Repository, name: str, value: str) -> bool:
    kind = ("--type=bool",) if value == "true" else ()
    output = repository.git("config", *kind, "--get-all", name, fails=(1, 128)).decode()
    last = output.split()[-1:] if kind else output.split()  # of a switch the last word counts
    return value in last or f"{value}/" in last
