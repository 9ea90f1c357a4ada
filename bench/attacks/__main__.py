"""A real Forgejo that is set up as recommended, attacked: what each attempt came to.

``PORTAL_FORGEJO=http://127.0.0.1:3000 PORTAL_FORGEJO_ADMIN=TOKEN python -m bench.attacks``

Every attempt says what held it, or that it went through; exit 1 if any did.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.attacks import contents, rights, runs, words  # noqa: F401
from bench.attacks.means import ATTACKS, WentThrough
from tests.support.forge_trial import started


def outcomes(folder: Path) -> Iterator[tuple[bool, str, str]]:
    """Each attempt: whether it was held, its name, and by what."""
    with started(folder) as trial:
        for one in ATTACKS:
            name = one.__name__.replace("_", " ")
            try:
                yield True, name, one(trial)
            except WentThrough as error:
                yield False, name, str(error)


def main() -> int:
    """Try everything once, and print what came of it."""
    held = []
    with TemporaryDirectory() as folder, contextlib.redirect_stderr(sys.stdout):
        for number, (well, name, why) in enumerate(outcomes(Path(folder)), 1):
            held.append(well)
            print(f"{number:2} {'held' if well else 'WENT THROUGH'}: {name}: {why}", flush=True)
    print(f"{sum(held)} of {len(held)} held")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
