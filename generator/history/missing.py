"""Why the past is not known: Git's error as one of a few reasons, and each reason in words."""

from __future__ import annotations

from generator.git.as_set_up import OLDEST, TooOld

WORDS = {
    "absent": "Git이 설치되어 있지 않습니다 / Git is not installed",
    "old": f"Git이 오래되었습니다. {OLDEST[0]}.{OLDEST[1]} 이상이 필요합니다"
    f" / Git is too old: {OLDEST[0]}.{OLDEST[1]} or newer is needed",
    "none": "Git 저장소가 아니거나 아직 커밋이 없습니다 / no Git repository, or nothing committed",
    "elsewhere": "폴더가 Git 저장소의 맨 위가 아닙니다"
    " / the folder is not the root of its repository",
    "refused": "Git이 읽지 못하게 합니다. safe.directory와 권한을 확인해 주십시오"
    " / Git refuses to read it; look at safe.directory and at the rights",
    "shallow": "이력이 잘린 사본입니다. git fetch --unshallow로 받아 주십시오"
    " / the clone is shallow; git fetch --unshallow brings the rest",
    "partial": "일부 내용을 뺀 사본입니다. 필터 없이 복제해 주십시오"
    " / the clone is partial; clone it without a filter",
}
NOTHING = ("not a git repository", "unknown revision", "bad revision", "not have any commits")


def reason(error: Exception) -> str:
    """The reason behind an error of Git."""
    if isinstance(error, FileNotFoundError):
        return "absent"
    if isinstance(error, TooOld):
        return "old"
    message = str(error).lower()
    return "none" if any(words in message for words in NOTHING) else "refused"


def is_refusal(error: Exception) -> bool:
    """Whether Git reads nothing here at all, since the folder is another account's."""
    return "dubious ownership" in str(error)


def reason_text(why: str) -> str:
    """The reason in words, for the build log."""
    return (
        f"변경 이력을 알 수 없습니다: {WORDS[why]}\n"
        "이력과 날짜 없이 만듭니다. / Pages are built without history and dates."
    )
