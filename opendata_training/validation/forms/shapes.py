"""Shapes of texts: every digit a 9, all else as it is."""

from __future__ import annotations

from collections.abc import Sequence

# Never in a text that a table was read from: the reader refuses NUL in texts, and a frame's cell with it is split by hand.
_BETWEEN = "\0"
_NINES = {ord(digit): "9" for digit in "012345678"}
#: The same for a text's bytes in UTF-8.
AS_NINES = bytes(ord("9") if chr(one) in "012345678" else one for one in range(256))


def shape_of(text: str) -> str:
    """Give the shape of one text."""
    return text.translate(_NINES)


def shapes_of(texts: Sequence[str]) -> list[str]:
    """Give the shape of each of many texts, in one pass over all of them."""
    if not texts:
        return []
    # Lone surrogates come from file names and broken frames; they have no bytes and must not stop a check.
    whole = _BETWEEN.join(texts).encode("utf-8", "surrogatepass").translate(AS_NINES)
    found = whole.decode("utf-8", "surrogatepass").split(_BETWEEN)
    return found if len(found) == len(texts) else [shape_of(text) for text in texts]
