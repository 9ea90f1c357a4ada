"""Reads versions, differences and file contents from Git objects.

Nothing of a version is ever executed or followed.  No work tree is touched, so that no filter, hook
or attribute of a proposal takes part; a merge is worked out by ``git merge-tree``, whose new
objects go to a folder that is thrown away.  Version names are validated and passed after
``--end-of-options``.  Links, submodules and blobs larger than a record may be are never read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.git.answering import Answering
from generator.git.as_set_up import NoVersion
from generator.git.process import REVISION, Git
from generator.git.read_ahead import ReadAhead
from generator.git.scratch import scratch_folder
from generator.git.tree_entries import Changed, Merged, TreeEntry, changed, listed, path_of

if TYPE_CHECKING:
    from generator.records.yaml_source import Unreadable


class Repository:
    """A repository's objects.  Use it in a ``with`` block, which discards scratch objects."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._ahead: ReadAhead | None = None
        self._scratch = scratch_folder()
        try:
            self._git = Git(root, self._scratch.name)
            self._answering = Answering(self._git)
        except BaseException:
            self._scratch.cleanup()
            raise

    def __enter__(self) -> Repository:
        return self

    def __exit__(self, *raised: object) -> None:
        if self._ahead:
            self._ahead.close()
        self._answering.close()
        self._scratch.cleanup()

    @property
    def git(self) -> Git:
        """Git calls whose new objects last until this repository is closed."""
        return self._git

    def commit(self, name: str) -> str:
        """The full id of a version."""
        if not REVISION.match(name):
            raise NoVersion(name)
        wanted = f"{name}^{{commit}}"
        id, kind, *_ = self._answering.heads([wanted])[0]
        if kind != "commit":
            raise NoVersion(name)
        return id

    def parents(self, version: str) -> list[str]:
        """The versions that a version was made from."""
        wanted = ("rev-list", "--parents", "--max-count=1")
        output = self._git(*wanted, "--end-of-options", self.commit(version))
        return output.decode().split()[1:]

    def merge_base(self, one: str, other: str) -> str | None:
        """The merge base of two versions; None without common history."""
        found = self._git("merge-base", "--end-of-options", one, other, fails=(1,))
        return found.decode().split("\n", 1)[0] or None

    def merged(self, base: str, head: str) -> Merged:
        """The result of merging ``head`` into ``base``."""
        options = ("--write-tree", "-z", "--name-only", "--no-messages")
        merging = self._git.away_from_checkout()
        output = merging("merge-tree", *options, "--end-of-options", base, head, fails=(1,))
        tree, *conflicts = output.split(b"\0")
        return Merged(tree.decode(), tuple(sorted({path_of(name) for name in conflicts if name})))

    def tree(self, version: str, *folders: str) -> dict[str, TreeEntry]:
        """Every file of a version, or those under some folders, by path."""
        output = self._git("ls-tree", "-r", "-z", "--full-tree", version, "--", *folders)
        return dict(listed(line) for line in output.split(b"\0")[:-1])

    def read_ahead(self, version: str, folder: str) -> None:
        """Let Git begin to read what a published version has under a folder."""
        self._ahead = ReadAhead(self._git, self.commit(version), folder)

    def tree_id(self, version: str) -> str:
        """The full id of a version's tree."""
        id, kind, *_ = self._answering.heads([f"{version}^{{tree}}"])[0]
        if kind != "tree":
            raise NoVersion(version)
        return id

    def refs(self, *under: str) -> dict[str, str]:
        """The refs under some prefixes, and the version that each names."""
        output = self._git("for-each-ref", "--format=%(objectname) %(refname)", *under)
        lines = (line.partition(b" ") for line in output.split(b"\n")[:-1])
        return {path_of(name): oid.decode() for oid, _, name in lines}

    def size(self, version: str, most: int) -> int:
        """How many files a version has; counting ends soon after ``most``.

        A tree of seven objects can stand for a million files.
        """
        return self._git.counted("ls-tree", "-r", "-z", "--name-only", version, most=most)

    def changes(self, before: str, after: str) -> tuple[Changed, ...]:
        """The paths that differ between two versions, renames found."""
        quiet = ("--no-ext-diff", "--no-textconv", "--ignore-submodules=none")
        output = self._git("diff-tree", "-r", "-z", "-M", "--raw", *quiet, before, after, "--")
        fields = iter(output.split(b"\0")[:-1])
        return tuple(changed(header.decode(), fields) for header in fields)

    def line(self, version: str) -> list[str]:
        """The whole first-parent line, the first one first: id and when it was committed."""
        wanted = ("log", "--first-parent", "--reverse", "--format=%H %ct")
        return self._git(*wanted, "--end-of-options", version).decode().splitlines()

    def read(
        self, entries: Mapping[str, TreeEntry], *, merged: bool = False
    ) -> dict[str, bytes | Unreadable]:
        """The bytes of files, by path; a few calls of Git however many there are.

        What is ``merged`` already was refused or accepted by its size then, so it is not asked for.
        """
        from generator.records.yaml_source import LARGEST  # which takes a while to load

        wanted = dict.fromkeys(e.oid for e in entries.values() if not e.unreadable)
        if not merged:
            sizes = self.sizes(wanted)
            wanted = dict.fromkeys(oid for oid in wanted if sizes.get(oid, LARGEST + 1) <= LARGEST)
        ahead = self._ahead.contents if merged and self._ahead else {}
        found = ahead | self.objects(oid for oid in wanted if oid not in ahead)
        # One byte too many is what the disk reader gives too: it is refused the same way.
        huge = bytes(LARGEST + 1)
        return {
            path: entry.unreadable or found.get(entry.oid, huge) for path, entry in entries.items()
        }

    def objects(self, wanted: Iterable[str]) -> dict[str, bytes]:
        """The bytes of objects by id, whatever their size and kind."""
        return self._answering.contents(list(wanted))

    def sizes(self, objects: Iterable[str], kind: str = "blob") -> dict[str, int]:
        """How many bytes objects have, by id; what is not of that kind here is left out."""
        heads = self._answering.heads(sorted(set(objects)))
        return {words[0]: int(words[2]) for words in heads if words[1:2] == [kind]}
