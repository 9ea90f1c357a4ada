"""Commands that need not load their code: a process that has it loaded forks for each of them.

In the folder of :func:`commands` stand ``portal`` and ``mkdocs``, which hand their
words, folder, environment and open files to that process and end as the command did.  Tests of the
start itself, of signals and of other code take the real ones.

The process is ``python -m tests.support.forked SOCKET``, with one thread, so that it may fork.
"""

from __future__ import annotations

import ast
import atexit
import gc
import io
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, redirect_stdout
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import ROOT, base
from tests.support.proposals import History, put

RUNS = {
    "portal": "generator.cli:main",
    "mkdocs": "mkdocs.__main__:cli",
}
LOADED = ("generator.plugin", "generator.commands.forge", "generator.commands.hook.proc_receive")
"""What most commands import when they are run, with all that ``generator.cli`` names."""
CLIENT = """\
#!{python} -IS
import _socket, os, sys
line = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
line.connect({address!r})
said = ascii(({name!r}, sys.argv[1:], os.getcwd(), dict(os.environ))).encode()
files = b"".join(file.to_bytes(4, sys.byteorder) for file in (0, 1, 2))
line.sendmsg([len(said).to_bytes(4)], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, files)])
line.sendall(said)
ended = line.recv(1)
os._exit(ended[0] if ended else {died})
"""
DIED = 70  # no exit code of ours: the command ended without one


@contextmanager
def commands(folder: Path) -> Iterator[None]:
    """Lay the commands into a folder; they work for as long as the block lasts."""
    address = folder / "s"
    for name in RUNS:
        client = folder / name
        text = CLIENT.format(python=sys.executable, address=str(address), name=name, died=DIED)
        client.write_text(text)
        client.chmod(0o755)
    words = [sys.executable, "-m", __name__, str(address)]
    kept = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(words, cwd=ROOT, env=kept, stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.read(1), "it says when it listens"
        try:
            yield
        finally:
            process.terminate()


def serve(address: str) -> None:
    """Load the code, and fork for whoever asks."""
    runs = {name: _named(where) for name, where in RUNS.items()}
    for name in (*LOADED, *(f"generator.commands.{name}" for name in _commands())):
        import_module(name)
    _once(runs["portal"])
    gc.freeze()
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listening.bind(address)
    listening.listen()
    os.write(1, b"1")
    while True:
        line, _ = listening.accept()
        size, files, _, _ = socket.recv_fds(line, 4, 3)
        if not os.fork():
            listening.close()
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            _answer(line, int.from_bytes(size), files, runs)
        line.close()
        for file in files:
            os.close(file)
        _gather()


def _once(portal: Callable[[], object]) -> None:
    """Review a request once: schemas, rules and catalogues are then read, as the code is."""
    with TemporaryDirectory() as folder, chdir(folder), redirect_stdout(io.StringIO()):
        told = History.start(Path(folder, "warm.git"), {**base.files(), **base.OPEN})
        told.branches({"asked": ("main", (put(base.NEW, base.consortium("alpha")),))})
        os.chdir(told.root)
        sys.argv = ["portal", "review", "--base=main", "--head=asked", "--actor=github:100"]
        try:
            portal()
        except SystemExit as ended:
            assert ended.code in (0, 1), "it is only judged"


def _answer(
    line: socket.socket, size: int, files: list[int], runs: dict[str, Callable[[], object]]
) -> None:
    """In the child: become the command, and tell how it ended."""
    with line.makefile("rb") as said:
        name, words, folder, environment = ast.literal_eval(said.read(size).decode())
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [name, *words]
    sys.stdin, sys.stdout, sys.stderr = _file(0, "r"), _file(1, "w"), _file(2, "w")
    code = _run(runs[name])
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    line.sendall(bytes([code % 256]))
    os._exit(code % 256)


def _run(main: Callable[[], object]) -> int:
    """A command's exit code, as Python itself would have it."""
    try:
        ended = main()
    except SystemExit as said:
        ended = said.code
    except BaseException:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        return 1
    if isinstance(ended, str):
        print(ended, file=sys.stderr)
        return 1
    return ended if isinstance(ended, int) else 0


def _file(number: int, mode: str) -> io.TextIOWrapper:
    errors = "backslashreplace" if number == 2 else "surrogateescape"
    made = open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115
    assert isinstance(made, io.TextIOWrapper)
    return made


def _gather() -> None:
    """Let what ended go."""
    while True:
        try:
            if not os.waitpid(-1, os.WNOHANG)[0]:
                return
        except ChildProcessError:
            return


def _named(where: str) -> Callable[[], object]:
    module, _, name = where.partition(":")
    found: Callable[[], object] = getattr(import_module(module), name)
    return found


def _commands() -> tuple[str, ...]:
    from generator.cli import COMMANDS

    return tuple(COMMANDS)


if __name__ == "__main__":
    serve(sys.argv[1])
