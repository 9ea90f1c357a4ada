"""Pagefind and MkDocs' own search over the same texts, asked under Node as their pages ask them."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import time
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.contrib import search

BIN = Path(sys.executable).parent
LUNR = Path(search.__file__).parent
Texts = list[tuple[str, str]]


class Peer(NamedTuple):
    """What a peer found, how many bytes a visitor loads, and how long its build took."""

    answers: list[set[int]]
    first: float
    ten: float
    built: float


def pagefind(folder: Path, texts: Texts, queries: list[str], ten: list[int]) -> Peer:
    """Pagefind over one HTML page a document; hits are asked for as its interface asks."""
    for number, (title, text) in enumerate(texts):
        page = folder / f"{number}" / "index.html"
        page.parent.mkdir(parents=True)
        body = f"<h1>{escape(title)}</h1><p>{escape(text)}</p>"
        page.write_text(f'<html lang="ko"><title>x</title><body>{body}</body></html>', "utf-8")
    built = _run([BIN / "python", "-m", "pagefind", "--site", folder])
    pages = {}
    for file in (folder / "pagefind/fragment").iterdir():
        told = gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")
        pages[file.stem] = int(json.loads(told)["url"].strip("/"))
    answers = _node("search_pagefind.mjs", folder, queries)
    loaded = [{Path(name) for name in answer["loaded"]} for answer in answers]
    sizes = [sum(map(_wire, files)) for files in loaded]
    found = [{pages[id] for id in answer["ids"]} for answer in answers]
    together = set().union(*(loaded[at] for at in ten))
    return Peer(found, sum(sizes) / len(sizes), sum(map(_wire, together)), built)


def mkdocs(folder: Path, texts: Texts, queries: list[str], ten: list[int]) -> Peer:
    """``mkdocs build`` with its search plugin set to Korean, over one Markdown page a document."""
    (folder / "docs").mkdir(parents=True)
    for number, (title, text) in enumerate(texts):
        (folder / f"docs/p{number}.md").write_text(f"# {title}\n\n{text}\n", "utf-8")
    (folder / "docs/index.md").write_text("# x\n", "utf-8")
    theme = folder / "theme"
    theme.mkdir()
    (theme / "main.html").write_text("{{ page.content }}", "utf-8")
    settings = (
        "site_name: x\ntheme: {name: null, custom_dir: theme}\nplugins: [{search: {lang: ko}}]\n"
    )
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    built = _run([BIN / "mkdocs", "build", "--quiet", "--config-file", folder / "mkdocs.yml"])
    search = folder / "site/search"
    for name in ("lunr.stemmer.support.js", "lunr.ko.js"):
        shutil.copyfile(LUNR / "lunr-language" / name, search / name)
    answers = _node("search_lunr.mjs", search, queries)
    found = [{int(ref[1:].strip("/")) for ref in answer["ids"] if ref} for answer in answers]
    scripts = ("worker.js", "lunr.js", "lunr.stemmer.support.js", "lunr.ko.js", "search_index.json")
    size = sum(_wire(search / name) for name in scripts)
    return Peer(found, size, size, built)


def _wire(file: Path) -> int:
    """Bytes as sent: gzipped, unless the file already is."""
    content = file.read_bytes()
    return len(content) if content[:2] == b"\x1f\x8b" else len(gzip.compress(content))


def _run(command: list[Any]) -> float:
    started = time.perf_counter()
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def _node(script: str, folder: Path, queries: list[str]) -> Any:
    command = [str(BIN / "node"), str(Path(__file__).with_name(script)), str(folder)]
    done = subprocess.run(
        command, input=json.dumps(queries), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)
