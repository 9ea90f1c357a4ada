"""CEL without its command line, whose import alone takes longer than most commands of ours.

``cel`` imports ``cel.cli``, and that a terminal toolkit.  An empty module in its place, put there
before ``cel`` is first imported, saves about 0.7 s; nothing of ours uses it.
"""

import sys
from types import ModuleType

sys.modules.setdefault("cel.cli", ModuleType("cel.cli"))

import cel  # noqa: E402

__all__ = ["cel"]
