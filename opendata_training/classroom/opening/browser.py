"""Opening an address in the person's browser."""

from __future__ import annotations

import os
import secrets
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer


def can_open() -> bool:
    """Tell whether there is a browser with a window; one that lives in the terminal would take it over."""
    import webbrowser

    if sys.platform not in ("win32", "darwin") and not any(
        os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def open_page(address: str, patience: float = 20) -> bool:
    """Open an address that carries a secret and tell whether a browser came for it.

    Other people on the machine can read the words that a browser is started with, so it is given a page that sends it on
    to the address, once.

    Parameters:
        address: where the browser shall end up.
        patience: seconds to wait for it.
    """
    import webbrowser

    if not can_open():
        return False
    path = f"/{secrets.token_urlsafe(16)}"
    taken = threading.Event()

    class Once(BaseHTTPRequestHandler):
        """Sends the first who knows the path on to the address."""

        def do_GET(self) -> None:
            """Answer one request."""
            known = self.path == path and not taken.is_set()
            self.send_response(302 if known else 404)
            if known:
                self.send_header("Location", address)
                self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if known:
                taken.set()

        def log_message(self, *_words: object) -> None:
            """Say nothing on the terminal."""

    with HTTPServer(("127.0.0.1", 0), Once) as server:
        server.timeout = 0.2
        # In a thread: some browsers keep the one who called them waiting until they are closed.
        page = f"http://127.0.0.1:{server.server_port}{path}"
        threading.Thread(target=webbrowser.open, args=(page,), daemon=True).start()
        until = time.monotonic() + patience
        while not taken.is_set() and time.monotonic() < until:
            server.handle_request()
    return taken.is_set()
