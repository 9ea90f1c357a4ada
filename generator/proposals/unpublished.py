"""Marks preview pages as unpublished: a notice, ``noindex``, and rewritten links.

The preview is opened from a folder, so a link to a page of the preview names its file, and a link
to any other page leads to the published site.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from posixpath import dirname, join, normpath, relpath

from markupsafe import Markup

from generator.text.languages import MAIN, parted

TITLE = re.compile(r"<title>([^<]*)</title>")
LINK = re.compile(r'(?<= href=")(?![a-z]+:|#|")([^"?#]*)(?=[?#"])')
NOTICE = Markup(
    '<div class="sample-notice" role="note"><p class="wide"><strong>미공개 미리보기</strong> '
    "게시되지 않은 신청 내용입니다. 옮겨 싣거나 인용하지 마십시오. "
    '<span lang="en">Unpublished preview of a request; do not cite.</span></p></div>'
)
LIST = "00-preview.html"
"""The list of pages, which stands first in a folder."""
HEAD = Markup('<meta name="robots" content="noindex">')


def marked(html: bytes, file: str, drawn: Collection[str], site: str) -> bytes:
    """A rendered page of the site as a page of the preview."""
    text = html.decode()
    for mark, more in (("<body>", NOTICE), ("<head>", HEAD)):
        assert text.count(mark) == 1, f"{mark} in {file}"
        text = text.replace(mark, f"{mark}\n{more}")
    text = text.replace("<title>", "<title>[미공개 미리보기] ", 1)
    return LINK.sub(lambda found: _target(found[1], file, drawn, site), text).encode()


def listed(drawn: Mapping[str, bytes], own: Collection[str], gone: Iterable[str]) -> bytes:
    """The page that lists the others: those of the changed records (``own``) before the rest."""
    row = Markup('<li><a href="{}">{}</a> <small>{}</small></li>')
    files = sorted(drawn, key=lambda file: (file not in own, *_order(file)))
    rows = [row.format(file, _title(drawn[file]), file) for file in files]
    rows += [
        Markup("<li><del>{}</del> 없어지는 페이지 / page that would be gone</li>").format(path)
        for path in gone
    ]
    return (
        Markup(
            '<!DOCTYPE html>\n<html lang="ko"><head><meta charset="utf-8">{head}\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">\n'
            "<title>미공개 미리보기</title>\n"
            '<link rel="stylesheet" href="assets/noto-sans-kr/index.css">\n'
            '<link rel="stylesheet" href="assets/krds_tokens.css">\n'
            '<link rel="stylesheet" href="assets/portal.css"></head>\n'
            '<body>{notice}<main class="wide"><h1>바뀌는 페이지 {count}개</h1>\n'
            "<ul>{rows}</ul></main></body></html>\n"
        )
        .format(head=HEAD, notice=NOTICE, count=len(drawn), rows=Markup("\n").join(rows))
        .encode()
    )


def _title(html: bytes) -> Markup:
    found = TITLE.search(html.decode())
    title = found[1].strip() if found else ""
    return Markup(title.rpartition(" | ")[0] or title)  # already escaped where it was drawn


def _order(file: str) -> tuple[bool, str]:
    return parted(file)[0] != MAIN, file


def _target(link: str, file: str, drawn: Collection[str], site: str) -> str:
    """Where a relative link of a page leads from the preview."""
    path = normpath(join(dirname(file), link)).removeprefix(".")
    if path.startswith("assets/"):
        return link
    as_file = join(path, "index.html")
    if as_file in drawn:
        return relpath(as_file, dirname(file) or ".")
    return f"{site}{path}{'/' if link.endswith('/') and path else ''}"
