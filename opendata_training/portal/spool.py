"""Uploads go straight to the portal's folder, so that a big file is never in memory and its place is one rename away."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from flask import Request, current_app
from werkzeug.datastructures import FileStorage

from .schema import new_id
from .store import Store

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Spooled(io.BufferedWriter):
    """An upload on its way to the disk, measured as it goes by: nobody has to read it again to know it.

    Parameters:
        folder: where to write it, under a name that no other file has.

    Attributes:
        path: where it is.
        bytes: how many have come.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"upload-{new_id()}"
        # It may belong to a hidden dataset: readable by the portal's owner only, from the first byte on.
        super().__init__(io.FileIO(self.path, "x", opener=lambda path, flags: os.open(path, flags, 0o600)))
        self.bytes = 0
        self._digest = hashlib.sha256()

    def write(self, data: ReadableBuffer) -> int:
        """Write what came next."""
        self._digest.update(data)
        self.bytes += len(memoryview(data))
        return super().write(data)

    @property
    def sha256(self) -> str:
        """The SHA-256 of what has come, as 64 hexadecimal digits."""
        return self._digest.hexdigest()

    def settle(self) -> None:
        """Put it on the disk and close it, so that it can be moved on every system."""
        self.flush()
        os.fsync(self.fileno())
        self.close()


class SpoolingRequest(Request):
    """A request whose files are written to the portal's ``incoming`` folder while they are read."""

    spooled: list[Spooled]

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        store: Store = current_app.extensions["store"]
        stream = Spooled(store.incoming)
        if not hasattr(self, "spooled"):
            self.spooled = []
        self.spooled.append(stream)
        return stream


def spooled(sent: FileStorage) -> Spooled:
    """Give what was spooled of an upload."""
    return cast(Spooled, sent.stream)


def remove_spooled(request: Any) -> None:
    """Remove what a request spooled and nobody took."""
    for stream in getattr(request, "spooled", []):
        # What cannot be written any more, as on a full disk, is to go anyway.
        with suppress(OSError):
            stream.close()
        stream.path.unlink(missing_ok=True)
