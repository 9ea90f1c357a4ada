"""A Hugo site over the same YAML: a page for every consortium, in two languages.

A content adapter makes the pages from ``data/``; one template shows what ours shows of a record:
title, host, edition, participants and subsidy table with totals.
"""

from __future__ import annotations

import shutil
from pathlib import Path

CONFIG = """
baseURL = "https://portal.example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
defaultContentLanguage = "ko"
[languages.ko]
weight = 1
contentDir = "content/ko"
[languages.en]
weight = 2
contentDir = "content/en"
"""

ADAPTER = """
{{ range $year, $records := site.Data.consortia }}
{{ range $id, $record := $records }}
{{ $.AddPage (dict "path" (printf "%s/%s" $year $id) "title" $record.title.ko
  "params" (dict "record" $record "id" $id)) }}
{{ end }}
{{ end }}
"""

PAGE = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title></head>
<body><main>
{{ $lang := .Site.Language.Lang }}{{ with .Params.record }}
<h1>{{ index .title $lang }}</h1>
{{ range .hosts }}{{ with index site.Data.organizations . }}
<p>{{ index (index .names 0).name $lang }}</p>{{ end }}{{ end }}
{{ range .editions }}{{ $parts := split . "/" }}
{{ with index site.Data.exhibitions (index $parts 0) }}
<p>{{ index (index .names 0).name $lang }} {{ index $parts 1 }}</p>{{ end }}{{ end }}
<table>{{ range .participants }}
<tr><td>{{ index .name $lang }}</td><td>{{ delimit .products ", " }}</td><td>{{ .region }}</td>
<td>{{ delimit .hs_codes ", " }}</td></tr>{{ end }}</table>
{{ $cost := 0 }}{{ $subsidy := 0 }}
<table>{{ range .budget }}{{ $cost = add $cost .cost_krw }}
{{ $subsidy = add $subsidy .subsidy_krw }}
<tr><td>{{ .item }}</td><td>{{ .cost_krw }}</td><td>{{ .subsidy_krw }}</td>
<td>{{ sub .cost_krw .subsidy_krw }}</td></tr>{{ end }}
<tr><td>{{ $cost }}</td><td>{{ $subsidy }}</td></tr></table>
{{ range .results }}<p>{{ .measure }} {{ .value }}</p>{{ end }}
{{ range .sources }}<p>{{ .title }}</p>{{ end }}
{{ end }}</main></body></html>
"""

LIST = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title></head>
<body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</body></html>
"""


def hugo_site(folder: Path, data: Path) -> None:
    """Write the site; ``data`` is copied, since Hugo reads it from its own folder."""
    shutil.copytree(data, folder / "data")
    _write(folder / "hugo.toml", CONFIG)
    for language in ("ko", "en"):
        _write(folder / "content" / language / "consortia" / "_content.gotmpl", ADAPTER)
    _write(folder / "layouts" / "_default" / "single.html", PAGE)
    for kind in ("list", "home"):
        _write(folder / "layouts" / "_default" / f"{kind}.html", LIST)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
