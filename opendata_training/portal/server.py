"""Starting and stopping the portal: a place to listen, waitress behind it, and a clean end."""

from __future__ import annotations

import errno
import logging
import socket
import sys
import threading
from pathlib import Path
from typing import Any

from ..errors import Problem
from ..locale import translator

_ = translator("portal")

HOST = "127.0.0.1"
FIRST_PORT = 5001
# How many ports after the first are tried when none was asked for.
MORE_PORTS = 50
# Seconds that requests under way get to finish when the portal stops.
GRACE = 5
# An answer of fewer bytes goes as one piece, its head and its body together, and so do as many bytes of an upload come in:
# each piece costs about as much as a small answer itself.
PIECE_SENT, PIECE_RECEIVED = 18_000, 1 << 16


def listening_socket(port: int | None) -> socket.socket:
    """Give a socket that listens on this machine only.

    Parameters:
        port: the port; 0 for any free one; None for the first free one from 5001 on.

    Raises:
        Problem: when the port is taken or not allowed.
    """
    tried = range(FIRST_PORT, FIRST_PORT + MORE_PORTS) if port is None else (port,)
    for one in tried:
        try:
            return _bound(one)
        except OSError as error:
            if port is None and error.errno == errno.EADDRINUSE:
                continue
            if error.errno == errno.EADDRINUSE:
                sentence = _(
                    "Port {port} is taken by another program. Leave --port out and a free one is chosen, "
                    "or give another number.",
                    port=one,
                )
                raise Problem(sentence) from error
            sentence = _("Port {port} cannot be used ({reason}). Give another number, for example 5050.", port=one,
                         reason=error.strerror or str(error))  # fmt: skip
            raise Problem(sentence) from error
    raise Problem(
        _("The ports {first} to {last} are all taken. Give another one with --port.", first=tried[0], last=tried[-1])
    )


def _bound(port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # There SO_REUSEADDR would let two portals listen on one port.
            found.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
        found.listen(128)
    except OSError:
        found.close()
        raise
    return found


class Running:
    """A portal that answers, from threads of this process.

    Parameters:
        data_dir: the portal's folder, made when missing.
        port: as listening_socket's.
        most_bytes: the biggest upload; None for the usual limit.
        limit_rate: whether who writes very fast is told to wait.

    Attributes:
        url: its address, without a slash at the end.
        token: the token to publish with.
        new_token: the same when this start made it; None otherwise.

    Raises:
        Problem: when the folder or the port cannot be used.
    """

    def __init__(
        self, data_dir: Path | str, port: int | None = 0, *, most_bytes: int | None = None, limit_rate: bool = True
    ) -> None:
        # Only who starts a portal pays for loading a web framework.
        from waitress.server import create_server

        from .app import MOST_BYTES, WRITES_A_SECOND, create_app
        from .store import Store

        # waitress warns of every request that waits for a thread; a learner would read that as something broken.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        self._socket = listening_socket(port)
        try:
            store = Store(Path(data_dir))
        except BaseException:
            self._socket.close()
            raise
        self._store = store
        self.url = f"http://{HOST}:{self._socket.getsockname()[1]}"
        self.token = store.token
        self.new_token = store.new_token
        self.folder = store.folder
        limit = most_bytes or MOST_BYTES
        self._server: Any = create_server(
            create_app(store, most_bytes=limit, writes_a_second=WRITES_A_SECOND if limit_rate else None),
            sockets=[self._socket],
            threads=8,
            ident="opendata-portal",
            recv_bytes=PIECE_RECEIVED,
            # The app refuses what is too big in words; this is the net under it.
            max_request_body_size=limit + 50_000_000,
            clear_untrusted_proxy_headers=True,
        )
        # Set here and not above: waitress warns that it will go one day, and this does no harm then.
        self._server.adj.send_bytes = PIECE_SENT
        self._thread = threading.Thread(target=self._server.run, name="opendata-portal", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let requests under way finish, then stop listening."""
        if not self._thread.is_alive():
            return
        self._server.task_dispatcher.shutdown(cancel_pending=True, timeout=GRACE)
        # waitress has no stop of its own: its loop ends by itself when nothing is left to watch. Closing must happen in
        # the loop's own thread, which the trigger wakes.
        trigger = self._server.trigger
        # Under the trigger's lock: a request that ends just now wakes the loop too, and would have it close the trigger
        # before it is pulled.
        with trigger.lock:
            trigger.thunks.append(self._close_all)
            trigger.pull_trigger()
        self._thread.join(GRACE)
        self._store.close()

    def _close_all(self) -> None:
        for channel in list(self._server.active_channels.values()):
            # What was done is said, also where the loop had not come to sending it.
            channel.handle_write()
        self._server.asyncore.close_all(self._server._map, ignore_all=True)

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def serve_in_thread(data_dir: Path | str, *, most_bytes: int | None = None, limit_rate: bool = True) -> Running:
    """Start a portal on a free port, for tests and demonstrations; use it as a context or call its ``close()``.

    Parameters:
        data_dir: the portal's folder, made when missing.
        most_bytes: the biggest upload; None for the usual limit.
        limit_rate: whether who writes very fast is told to wait.
    """
    return Running(data_dir, 0, most_bytes=most_bytes, limit_rate=limit_rate)
