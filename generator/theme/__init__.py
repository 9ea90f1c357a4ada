"""The MkDocs theme: templates, catalogues, scripts and styles."""

import json
from pathlib import Path

ICONS = tuple(json.loads((Path(__file__).parent / "icons.json").read_text("utf-8")))
"""What the one picture of icons holds, by our names: sections, tasks and sectors."""
