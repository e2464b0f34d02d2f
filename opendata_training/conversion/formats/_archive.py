"""ZIP files whose bytes depend on what is in them and on nothing else."""

from __future__ import annotations

import zipfile
from typing import IO


class Archive(zipfile.ZipFile):
    """A ZIP file that is written part by part, without the clock; one that is given up is not finished by itself.

    Parameters:
        stream: where it goes.
        level: how hard it is packed, from 1 to 9.
    """

    def __init__(self, stream: IO[bytes], level: int) -> None:
        super().__init__(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level)
        self._level = level

    def begin(self, name: str) -> IO[bytes]:
        """Open a part, which must be closed before the next is begun."""
        about = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
        about.compress_type = zipfile.ZIP_DEFLATED
        # Not settled by ZipFile for a part that comes with an entry of its own.
        about._compresslevel = self._level  # type: ignore[attr-defined]
        # The same on every system.
        about.create_system = 3
        about.external_attr = 0o644 << 16
        return self.open(about, "w", force_zip64=True)

    def add(self, name: str, data: bytes) -> None:
        """Write a whole part."""
        with self.begin(name) as part:
            part.write(data)

    def __del__(self) -> None:
        # Finishing it now would complain once more about the full disk that it was given up for.
        pass
