"""The MkDocs theme: templates, catalogues, scripts and styles."""

import json
from pathlib import Path

ICONS = tuple(json.loads((Path(__file__).parent / "icons.json").read_text("utf-8"))["kinds"])
"""Sections and tasks that have an icon, by our names; sectors have icons of their own."""
