"""A server of addresses that work, and of those that only seem to."""

from __future__ import annotations

import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CSV = b"a,b\n1,2\n"
# What the server gives: path, number, kind, body, further headers.
ANSWERS: dict[str, tuple[int, str, bytes, dict[str, str]]] = {
    "ok.csv": (200, "text/csv", CSV, {"Last-Modified": "Mon, 09 Nov 2026 10:00:00 GMT"}),
    "page.csv": (200, "text/html", b"<!DOCTYPE html><html>sorry</html>", {}),
    "liar.csv": (200, "text/csv", b"\n<!-- x --><html><body>sorry</body></html>", {}),
    "called-page.csv": (200, "text/html; charset=utf-8", CSV, {}),
    "moved.csv": (301, "text/plain", b"", {"Location": "/ok.csv"}),
    "elsewhere.csv": (302, "text/plain", b"", {"Location": "/ok.csv"}),
    "login.csv": (302, "text/plain", b"", {"Location": "/page.csv"}),
    "circle.csv": (302, "text/plain", b"", {"Location": "/circle.csv"}),
    "closed.csv": (403, "text/html", b"<html>", {}),
    "empty.csv": (200, "text/csv", b"", {}),
    "pdf.csv": (200, "text/csv", b"%PDF-1.4", {}),
    "book.xlsx": (200, "application/octet-stream", b"PK\x03\x04", {}),
    "pdf.xlsx": (200, "application/octet-stream", b"%PDF-1.4", {}),
    "down.csv": (500, "text/html", b"", {}),
    "site": (200, "text/html", b"<html>welcome</html>", {}),
}
RIGHT = {
    "ok.csv": "ok", "page.csv": "page", "liar.csv": "page", "called-page.csv": "ok", "moved.csv": "moved",
    "elsewhere.csv": "ok", "login.csv": "page", "circle.csv": "circle", "closed.csv": "closed", "empty.csv": "empty",
    "pdf.csv": "other", "book.xlsx": "ok", "pdf.xlsx": "other", "down.csv": "trouble", "nothing.csv": "gone",
}  # fmt: skip


class Server:
    """A server that notes what it was asked, and how many asked at the same time."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.at_once = self.most = 0
        self.flaky = 2
        lock, outer = threading.Lock(), self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self, body: bool = True) -> None:
                name = self.path.lstrip("/")
                with lock:
                    outer.asked[f"{self.command} {name}"] += 1
                    outer.at_once += 1
                    outer.most = max(outer.most, outer.at_once)
                time.sleep(0.01)
                with lock:
                    outer.at_once -= 1
                    number, kind, data, more = ANSWERS.get(name, (404, "text/html", b"<html>", {}))
                    if name == "flaky.csv":
                        number, kind, data, more = (200, "text/csv", CSV, {})
                        if outer.asked[f"{self.command} {name}"] <= outer.flaky:
                            number, more = 429, {"Retry-After": "7"}
                    if name == "site" and not body:
                        number = 405
                if name == "cut.csv":
                    self.close_connection = True
                    return
                self.send_response(number)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                for header, value in more.items():
                    self.send_header(header, value)
                self.end_headers()
                if body:
                    self.wfile.write(data)

            def do_HEAD(self) -> None:
                self.do_GET(False)

            def log_message(self, *_rest: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
