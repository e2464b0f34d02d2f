"""Servers that a command starts and that end with it, however it ends."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ...errors import Problem
from ...locale import translator

_ = translator("learn")
HOST = "127.0.0.1"
#: Seconds that an old laptop may need, its virus scanner included.
PATIENCE = 180
TRIES = 10


@dataclass
class Server:
    """A running server: its process, the port it answers at, and where its words go."""

    name: str
    process: subprocess.Popen[bytes]
    port: int
    log: Path

    @property
    def address(self) -> str:
        """Give the address it answers at."""
        return f"http://{HOST}:{self.port}/"

    def running(self) -> bool:
        """Tell whether it has not ended."""
        return self.process.poll() is None


def is_free(port: int) -> bool:
    """Tell whether a port of this machine can be listened at."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            # Else a port counts as taken for a minute after its last connection ended.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True


def free_port(first: int) -> int:
    """Give the first port from `first` on that can be listened at.

    Raises:
        Problem: when there is none among the next hundred.
    """
    for port in range(first, min(first + 100, 65536)):
        if is_free(port):
            return port
    raise Problem(_("No port from {first} on is free. Close other programs and start again.", first=first))


def answers(port: int, path: str = "/") -> bool:
    """Tell whether a web server at a port of this machine gives a page that is not an error."""
    from http.client import HTTPConnection, HTTPException

    connection = HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status < 400
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def start(
    name: str,
    words: Callable[[int], list[str]],
    port: int,
    environment: dict[str, str],
    log: Path,
    tell: Callable[[str], None],
    page: str = "/",
    exact: bool = False,
) -> Server:
    """Start a server with this Python and wait until it answers.

    Two learners who start at the same moment may choose the same port; the one that finds it taken takes the next.

    Parameters:
        name: what people call it.
        words: what Python runs, given the port.
        port: the first port to try.
        environment: its environment.
        log: the file that takes its words.
        tell: takes lines of progress.
        page: the page it must show before it counts as ready.
        exact: no other port will do.

    Raises:
        Problem: when it does not come to answer.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    for _attempt in range(1 if exact else TRIES):
        port = port if exact else free_port(port)
        server = _launch(name, words(port), port, environment, log)
        try:
            if _ready(server, page, tell):
                return server
        except BaseException:
            stop([server])
            raise
        if is_free(port):
            break
        port += 1
    raise Problem(
        _(
            "{name} did not start; {log} says why. Start again, and send that file to your mentor if it stays so.",
            name=name,
            log=str(log),
        )
    )


def _launch(name: str, words: list[str], port: int, environment: dict[str, str], log: Path) -> Server:
    with log.open("wb") as stream:
        process = subprocess.Popen(
            # -P: a learner's file named like a module of Python's must not take its place.
            [sys.executable, "-P", *words],
            # The pipe is how a server learns that this process is gone, even when it was killed.
            stdin=subprocess.PIPE,
            stdout=stream,
            stderr=stream,
            cwd=log.parent,
            env={**environment, "OPENDATA_PARENT_PIPE": "1", "PYTHONUNBUFFERED": "1"},
            # A group of its own: Ctrl-C is for the command, which stops its servers in good order.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    return Server(name, process, port, log)


def _ready(server: Server, page: str, tell: Callable[[str], None]) -> bool:
    """Wait until a server has said that it listens at its port and shows its page; False when it ended."""
    begun, told = time.monotonic(), 5
    said = re.compile(rf"https?://[^\s/]+:{server.port}\b".encode())
    while server.running():
        # Its own word first: at this moment another's server may answer at the same port.
        if said.search(server.log.read_bytes()) and answers(server.port, page):
            return True
        seconds = time.monotonic() - begun
        if seconds > PATIENCE:
            stop([server])
            return False
        if seconds > told:
            tell(_("{name} is starting… {seconds} s", name=server.name, seconds=told))
            told += 5
        time.sleep(0.05)
    return False


def stop(servers: Iterable[Server]) -> None:
    """Stop servers in good order, their kernels with them; what does not end in ten seconds is ended."""
    servers = list(servers)
    for server in servers:
        if server.process.stdin:
            with contextlib.suppress(OSError):
                server.process.stdin.close()
    for seconds, end in ((10, _terminate), (3, _kill), (3, _kill)):
        until = time.monotonic() + seconds
        while any(server.running() for server in servers) and time.monotonic() < until:
            time.sleep(0.05)
        for server in servers:
            if server.running():
                end(server.process)


def _terminate(process: subprocess.Popen[bytes]) -> None:
    process.terminate()


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
