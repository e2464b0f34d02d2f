"""One process at a time at a place: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO


class Taken(Exception):
    """Another process holds the lock."""


def hold(path: Path) -> IO[bytes]:
    """Take a lock and give the open file that holds it; it is let go when that file is closed or the process ends.

    Parameters:
        path: a file of its own for the lock, made when missing.

    Raises:
        Taken: when another process has it.
        OSError: when the file cannot be opened.
    """
    stream = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:
        stream.close()
        raise Taken(str(path)) from error
    except OSError:
        # Some network drives know no locks; better to go on without one than not at all.
        pass
    return stream
