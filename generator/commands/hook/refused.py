"""Why a push is refused, in Korean and English."""

from __future__ import annotations

REFUSED = {
    "refs": (
        "한 번에 올릴 수 있는 참조는 {most}개까지입니다. 나누어 올려 주십시오.",
        "one push may move {most} refs at most; divide it",
    ),
    "time": (
        "심사가 5분 안에 끝나지 않았습니다. 변경을 나누어 올려 주십시오.",
        "it could not be judged within five minutes; divide the change",
    ),
    "name": ("이 이름으로는 올릴 수 없습니다.", "that name takes no push"),
    "published": (
        "게시본에는 직접 올릴 수 없습니다. 승인된 판을 refs/publish/{branch}로 올려 주십시오.",
        "push an approved version to refs/publish/{branch}; the server publishes it",
    ),
    "others-request": (
        "신청은 refs/heads/requests/ 아래 자기 계정의 폴더(예: server-1001)에만 올립니다.",
        "requests go into the folder of your own account, such as requests/server-1001/NAME",
    ),
    "personal": (
        "신청의 이름에 개인정보로 보이는 것이 있습니다. 다른 이름으로 올려 주십시오.",
        "the name of the request looks personal; give it another one",
    ),
    "others-approval": ("자기 계정의 승인만 올릴 수 있습니다.", "approve as yourself"),
    "not-asked": (
        "게시를 신청한 판이 아닙니다. 먼저 refs/heads/requests/ 아래에 올려 주십시오.",
        "nobody asks for that version; push it as a request first",
    ),
}
OBJECTS = {
    "many": (
        "한 번에 올릴 수 있는 것보다 많습니다. 나누어 올려 주십시오.",
        "too many objects for one push",
    ),
    "tag": ("태그는 올릴 수 없습니다.", "tags are not taken"),
    "large": (
        "256 KB보다 큰 파일이 중간 커밋에라도 있으면 받지 않습니다.",
        "a file or message is larger than 256 KB, if only in a commit between",
    ),
    "stray": (
        "신청에 쓰이지 않는 것이 함께 올라왔습니다.",
        "the push brings objects that no request leads to",
    ),
    "name": (
        "파일이나 폴더의 이름에 개인정보로 보이는 것이 있습니다. 중간 커밋에서도 지워 주십시오.",
        "the name of a file or folder looks personal, if only in a commit between",
    ),
}
