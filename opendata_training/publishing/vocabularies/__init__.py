"""The European Union's lists of terms that DCAT-AP asks for, as far as they are used here: themes, places, languages, access.

Each is a table of the EU's Publications Office (https://op.europa.eu/en/web/eu-vocabularies/authority-tables), free to use
under its decision 2011/833/EU. A word becomes a term's address only where it is that term; any other word stays a word.
Frequencies and licences have their addresses in ``countries.common``, file types in ``publishing.formats``.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

AUTHORITY = "http://publications.europa.eu/resource/authority/"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Give a text without accents, case and signs, to compare words by."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        "".join(sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign)).split()
    )


def code_of(text: str, table: str) -> str:
    """Give a term's code: of its address in a table, or the text itself where it is no address.

    Parameters:
        text: the address or the code.
        table: the table's name, as ``data-theme``.
    """
    head, found, code = text.strip().partition(f"publications.europa.eu/resource/authority/{table}/")
    return code if found and head in ("http://", "https://") else text.strip()
