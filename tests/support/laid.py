"""``python -m tests.support.laid SITE ROOT``: write a few files into a folder as a build does."""

import sys
from pathlib import Path

from generator.build.disk.folder import Folder
from tests.support.killed import NEW, lay

if __name__ == "__main__":
    folder = Folder(Path(sys.argv[1]), Path(sys.argv[2]), marked=True)
    folder.open(lambda: None)
    lay(folder.new, NEW)
    folder.finish()
