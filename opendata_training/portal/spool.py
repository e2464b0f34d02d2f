"""Uploads go straight to the portal's folder, so that a big file is never in memory and its place is one rename away."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import IO, Any

from flask import Request, current_app
from werkzeug.datastructures import FileStorage

from .store import Store


class SpoolingRequest(Request):
    """A request whose files are written to the portal's ``incoming`` folder while they are read."""

    spooled: list[IO[bytes]]

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        store: Store = current_app.extensions["store"]
        stream: IO[bytes] = tempfile.NamedTemporaryFile(dir=store.incoming, prefix="upload-", delete=False)  # noqa: SIM115
        if not hasattr(self, "spooled"):
            self.spooled = []
        self.spooled.append(stream)
        return stream


def spooled_path(sent: FileStorage) -> Path:
    """Close a spooled upload, so that it can be moved on every system, and give where it is."""
    sent.stream.close()
    return Path(str(sent.stream.name))


def remove_spooled(request: Any) -> None:
    """Remove what a request spooled and nobody took."""
    for stream in getattr(request, "spooled", []):
        stream.close()
        Path(stream.name).unlink(missing_ok=True)
