"""The signed words within the PDF, and the PDF within the signed words: neither can be changed without the other.

In the PDF's keywords stands a text of a fixed length, blank at first. The fingerprint of the PDF with the blank is among the words
that are signed; then the signed words take the blank's place. Whoever checks puts the blank back and compares.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...files import refuse_special, trouble
from ...locale import translator
from .drawing import drawn
from .signing import sign

_ = translator("certificate")
_MARK = "opendata-certificate:"
_FIELD = re.compile(rb"opendata-certificate:([A-Za-z0-9+/=_]+)\)")
_BLANK = "_"
#: The text's length goes up in such steps, with room for the fingerprint and the signature.
_STEP, _ROOM = 1024, 600
#: Bytes that a certificate may have; one has about 60,000.
_MOST = 5_000_000


@dataclass(frozen=True)
class Sealed:
    """A certificate as it was read.

    Parameters:
        said: what it says.
        key: the public key that it names.
        signature: the signature.
        page: the fingerprint of the PDF around it; empty for the words alone.
    """

    said: dict[str, Any]
    key: str
    signature: str
    page: str = ""


def sealed(said: dict[str, Any], keys: Path) -> tuple[bytes, bytes]:
    """Draw and sign a certificate.

    Parameters:
        said: what it says.
        keys: the folder of the keys.

    Returns:
        The PDF, and the signed words as JSON.
    """
    length = len(base64.b64encode(json.dumps(said, ensure_ascii=False).encode())) + _ROOM
    length += -length % _STEP
    page = drawn(said, _MARK + _BLANK * length)
    if page.count(_MARK.encode()) != 1:
        raise Problem(_("The certificate could not be drawn: what it says has a sign of its own seal in it."))
    said = said | {"page": hashlib.sha256(page).hexdigest()}
    told = {"said": said, **sign(keys, said)}
    inside = base64.b64encode(json.dumps(told, ensure_ascii=False).encode()).decode().ljust(length, _BLANK)
    pdf = page.replace((_MARK + _BLANK * length).encode(), (_MARK + inside).encode())
    return pdf, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def opened(path: Path) -> Sealed:
    """Read a certificate, PDF or JSON, believing nothing of it yet.

    Parameters:
        path: the file.

    Raises:
        Problem: when it is no certificate.
    """
    refuse_special(path)
    try:
        data = path.read_bytes()[: _MOST + 1]
    except OSError as error:
        raise trouble(path, error) from error
    page = ""
    try:
        if data.startswith(b"%PDF"):
            found = _FIELD.findall(data)
            # A second one could be what another program shows.
            if len(found) != 1 or data.count(_MARK.encode()) != 1:
                raise ValueError(len(found))
            page = hashlib.sha256(data.replace(found[0], _BLANK.encode() * len(found[0]))).hexdigest()
            data = base64.b64decode(found[0].rstrip(_BLANK.encode()), validate=True)
        told = json.loads(data.decode("utf-8"), object_pairs_hook=_once)
        # Anything beside them is not signed, and somebody may read it.
        if not isinstance(told["said"], dict) or set(told) != {"said", "key", "signature"} or len(data) > _MOST:
            raise ValueError(told)
        return Sealed(told["said"], str(told["key"]), str(told["signature"]), page)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem(
            _("{file} is no certificate of this program, or what was signed in it is damaged.", file=path.name), 1
        ) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Give an object's members when none is named twice: people read the first, programs the last."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(pairs)
    return found
