"""A key replaced by a hash that only who has a secret can make again.

HMAC with SHA-256 (RFC 2104, FIPS 180-4). A hash without a secret hides nothing: there are so few CURPs (names, dates, states) that
all of them can be hashed and looked up.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...errors import Problem
from ...locale import translator
from .protected import Cost, Protected, changed, texts_of, with_texts

if TYPE_CHECKING:
    import pandas as pd

_ = translator("privacy")
# A shorter secret can be guessed by trying.
_SHORTEST = 16
# So many hexadecimal digits tell all people of the world apart.
_DIGITS = 32
# A folder with this file in it is a publication.
_PUBLICATION = "dataset.yaml"


def make_key(path: str | os.PathLike[str]) -> Path:
    """Write a new secret into a file, which must not be there yet and not in a publication.

    Parameters:
        path: where to; keep it away from what is published, and keep it, or the same hashes are never made again.

    Raises:
        Problem: when there is a file already, the folder is a publication, or it cannot be written.
    """
    place = Path(path)
    _refuse_publication(place)
    if os.path.lexists(place):
        raise Problem(_("There is a file at {file} already. A secret is never written over: choose another name.",
                        file=str(place)))  # fmt: skip
    files.write_text(place, secrets.token_hex(32) + "\n")
    # For its owner alone, where the system knows such rights.
    place.chmod(0o600)
    return place


def hash_with_secret(frame: pd.DataFrame, column: str, key_file: str | os.PathLike[str]) -> Protected:
    """Replace the cells of a column by hashes made with a secret: the same person has the same hash, and no way leads back.

    Case and outer blanks do not count; a blank stays blank.

    Parameters:
        frame: the table.
        column: the column's label.
        key_file: the file with the secret (see `make_key`).

    Raises:
        Problem: when there is no such column, or the secret is missing, short or beside what is published.
    """
    place = Path(key_file)
    _refuse_publication(place)
    files.refuse_special(place)
    try:
        secret = place.read_bytes().strip()
    except OSError as error:
        raise files.trouble(place, error) from error
    if len(secret) < _SHORTEST:
        raise Problem(_("The secret in {file} is too short: it could be found by trying. Make one with make_key.",
                        file=str(place)))  # fmt: skip
    before = texts_of(frame, column)
    known = {text: _hashed(secret, text) for text in set(before) if text}
    after = [known.get(text, "") for text in before]
    what = _("{column} is a hash made with a secret. Without a secret a hash of a key such as a CURP can be undone, by hashing all "
             "there can be.", column=column)  # fmt: skip
    # Who is the same person is still told; who it is, no more.
    return Protected(with_texts(frame, column, after), Cost(what, (column,), changed(before, after), 0, 1.0))


def _hashed(secret: bytes, text: str) -> str:
    return hmac.new(secret, text.upper().encode(), hashlib.sha256).hexdigest()[:_DIGITS]


def _refuse_publication(place: Path) -> None:
    if any((folder / _PUBLICATION).exists() for folder in (place.parent, *place.resolve().parents)):
        raise Problem(_("{file} is inside a publication, where everybody would get the secret. Keep it in another folder.",
                        file=str(place)))  # fmt: skip
