"""``portal init DIR``: makes the repository of a portal of one's own."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path
from urllib.parse import urlsplit

from generator.commands.exit_codes import HOLDS
from generator.commands.new_folder import new_folder
from generator.commands.usage import UsageError
from generator.founding.founders_schemes import CODE, FoundersScheme, known_codes
from generator.founding.new_portal import NewPortal
from generator.records.file_writing import write_new
from generator.site.addresses import is_root
from generator.site.settings_file import faults
from generator.site.wrong_settings import WORDS

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")

WHEEL = re.compile(r"[\w.+-]+\.whl", re.ASCII)


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="새 폴더 / a new folder")
    parser.add_argument("--name", required=True, help="누리집 이름 / the site's name in Korean")
    parser.add_argument("--name-en", required=True, help="영어 이름 / its name in English")
    parser.add_argument("--url", required=True, help="누리집 주소 / https://portal.example.org/")
    parser.add_argument(
        "--forge",
        choices=("github", "gitea", "gitlab"),
        required=True,
        help="저장소 서비스, Forgejo는 gitea / where the repository will be; gitea for Forgejo too",
    )
    parser.add_argument("--repository", default="", help="저장소 주소 / its address, if known")
    parser.add_argument("--wheel", type=Path, help="생성기 파일 / the generator as a .whl file")
    parser.add_argument(
        "--scheme",
        nargs=3,
        action="append",
        default=[],
        metavar=("CODE", "KO", "EN"),
        help="운영 기관의 사업. 없으면 수출컨소시엄사업, 여럿이면 거듭"
        " / a scheme that you run, if it is not the national one; once for each",
    )


def run(options: Namespace) -> int:
    """Write every file of the new portal, or none."""
    made = _wanted(options).files()
    for fault in faults(made["mkdocs.yml"]):
        raise UsageError(fault)
    with new_folder(options.folder, options.root) as folder:
        for name, content in made.items():
            write_new(folder / name, content)
    print(f"{len(made)}개 파일 / files: {options.folder}")
    print("다음에 할 일은 README.md에 있습니다. / README.md says what comes next.")
    return HOLDS


def _wanted(options: Namespace) -> NewPortal:
    address = urlsplit(options.url if is_root(options.url) else "")
    if address.scheme != "https" or not HOST.fullmatch(address.hostname or ""):
        example = "https://portal.example.org/"
        raise UsageError(
            f"--url {options.url}: https 주소가 아닙니다. 예: {example} / not an https address"
        )
    for option, value in (("--name", options.name), ("--name-en", options.name_en)):
        if not (value.strip() and value.isprintable()):
            raise UsageError(f"{option} {value!r}: {WORDS['name']}")
    if options.repository and not is_root(options.repository):
        raise UsageError(f"--repository {options.repository!r}: {WORDS['url']}")
    if options.wheel and not (WHEEL.fullmatch(options.wheel.name) and options.wheel.is_file()):
        raise UsageError(f"--wheel {options.wheel}: .whl 파일이 없습니다 / there is no such wheel")
    schemes = tuple(FoundersScheme(*one) for one in options.scheme)
    _require_schemes(schemes)
    return NewPortal(
        name=options.name,
        name_en=options.name_en,
        url=options.url,
        forge=options.forge,
        year=options.now().year,
        repository=options.repository,
        wheel=options.wheel,
        schemes=schemes,
    )


def _require_schemes(schemes: tuple[FoundersScheme, ...]) -> None:
    """Raise a usage error for a scheme that is none, or whose word means another one."""
    known = list(known_codes())
    for one in schemes:
        if not CODE.fullmatch(one.code):
            raise UsageError(
                f"--scheme {one.code!r}: 영어 소문자, 숫자, 밑줄로 씁니다. 보기: busan_fairs"
                " / it has to be small letters, digits and underscores, as busan_fairs"
            )
        if one.code in known:
            raise UsageError(
                f"--scheme {one.code}: 이미 다른 뜻으로 있습니다. 다른 이름을 적어 주십시오."
                " / it has a meaning already; take another word"
            )
        if not all(name.strip() and name.isprintable() for name in one[1:]):
            raise UsageError(f"--scheme {one.code}: {WORDS['name']}")
        known.append(one.code)
