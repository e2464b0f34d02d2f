"""Names under what is signed: a person's, whom one can ask."""

from __future__ import annotations

import re
import unicodedata

from ...reading.kinds import plain

# What stands in the place of a name where nobody signed; whole, and as single words that are all there is.
_NOBODY = re.compile(
    r"admin(?:istrat?or|istrador|istradora)?|user|usuari[oa]|root|system|sistema|superuser|guest|invitado|webmaster|tests?|testing"
    r"|pruebas?|example|ejemplo|lorem|ipsum|foo|bar|asdf|qwerty|nobody|nadie|anonymous|anonim[oa]|unknown|desconocid[oa]|none|null"
    r"|ningun[oa]|nn|na|nd|xx+|todo|tbd|pendiente|pending|name|nombre|apellido|someone|alguien|person|persona|firma|signature"
)


def is_person(text: str) -> bool:
    """Say whether a text can be a person's name: not a mark for nothing, not an account's name, not an address.

    Parameters:
        text: the text.
    """
    if "@" in text:
        # "Ana Pérez <ana@department.example>" names a person; an address alone names a letter box.
        text = re.sub(r"<?\S*@\S*", " ", text)
    words = re.findall(r"[^\W\d_]+", plain(unicodedata.normalize("NFC", text)))
    return any(len(word) > 1 for word in words) and not all(len(word) == 1 or _NOBODY.fullmatch(word) for word in words)
