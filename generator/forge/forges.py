"""Which forge is asked, and where.

A fourth one is a module beside these, and a line in ``FORGES`` and ``API``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from generator.forge.errors import ApiError
from generator.forge.gitea import Gitea
from generator.forge.github import GitHub
from generator.forge.gitlab import GitLab
from generator.forge.port import Forge
from generator.forge.terms import Address
from generator.forge.understood import understood

FORGES: Mapping[str, Callable[[Address], Forge]] = {
    "github": GitHub,
    "gitea": Gitea,
    "gitlab": GitLab,
}
API = {"github": "/api/v3", "gitea": "/api/v1", "gitlab": "/api/v4"}
"""Where a server of one's own has its API."""
STEP = r"(?!\.+(?:/|\Z))[\w.-]+"
REPOSITORY = re.compile(rf"{STEP}(?:/{STEP})+")
TOKENS = ("PORTAL_TOKEN", "GITHUB_TOKEN")
FOR_HEADERS = re.compile("[ -~]+")
UNAUTHORIZED = 401
NO_TOKEN = (
    "토큰이 아닙니다. 저장소가 발급한 글자만 한 줄로 넣어 주십시오."
    " / this is no token; put in what the forge issued, on one line"
)


def from_environment(environment: Mapping[str, str], named: str = "") -> Forge:
    """The repository that a workflow runs in.

    Raises ``KeyError`` or ``ValueError`` when the environment does not name one, and ``ApiError``
    as ``token_in``.
    """
    name = named or _by_environment(environment)
    token = token_in(environment)
    if "GITLAB_CI" in environment:
        url, repository = environment["CI_API_V4_URL"], environment["CI_PROJECT_PATH"]
    else:
        url = environment.get("GITHUB_API_URL", "https://api.github.com")
        repository = environment["GITHUB_REPOSITORY"]
    return forge(name, url.rstrip("/"), repository, token)


def token_in(environment: Mapping[str, str]) -> str:
    """The token that the forge is asked with, without the line end that a file of it has.

    Raises ``ApiError``, which does not show it, for what no header of HTTP can carry.
    """
    for name in TOKENS:
        if token := environment.get(name, "").strip():
            if not FOR_HEADERS.fullmatch(token):
                raise ApiError(UNAUTHORIZED, name, NO_TOKEN)
            return token
    return ""


def at(page: str, name: str, token: str) -> Forge:
    """The repository whose page has an address, as ``https://host/owner/name``."""
    parts = urlsplit(page)
    if parts.scheme not in ("http", "https") or name not in FORGES:
        raise ValueError(page)
    repository = parts.path.strip("/").removesuffix(".git")
    server = f"{parts.scheme}://{parts.netloc}"
    api = "https://api.github.com" if parts.netloc == "github.com" else f"{server}{API[name]}"
    return forge(name, api, repository, token)


def forge(name: str, api: str, repository: str, token: str) -> Forge:
    """A repository on a forge of a name."""
    nested = name == "gitlab" or repository.count("/") == 1
    if not (nested and REPOSITORY.fullmatch(repository)):
        raise ValueError(repository)
    return understood(FORGES[name](Address(api, repository, token)))


def _by_environment(environment: Mapping[str, str]) -> str:
    if "GITLAB_CI" in environment:
        return "gitlab"
    return "gitea" if {"GITEA_ACTIONS", "FORGEJO_ACTIONS"} & environment.keys() else "github"
