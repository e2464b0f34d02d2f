"""Who may see data: the EU's table of access rights (http://publications.europa.eu/resource/authority/access-right)."""

from __future__ import annotations

from dataclasses import dataclass

from ...locale import Words
from . import AUTHORITY, code_of, plain

SCHEME = f"{AUTHORITY}access-right"


@dataclass(frozen=True)
class Access:
    """Who may see data: its code in dataset.yaml, its address, its words, and what data.json calls it."""

    code: str
    iri: str
    words: Words
    level: str


ACCESS = (
    Access("public", f"{SCHEME}/PUBLIC", Words(en="public", es="público"), "public"),
    Access("restricted", f"{SCHEME}/RESTRICTED", Words(en="restricted", es="restringido"), "restricted public"),
    Access("non_public", f"{SCHEME}/NON_PUBLIC", Words(en="not public", es="no público"), "non-public"),
)


def access(text: str) -> Access | None:
    """Find who may see data by code, address or word; None when it is none of the table."""
    wanted = plain(code_of(text, "access-right"))
    return next((one for one in ACCESS if wanted in (plain(one.code), plain(one.words.en), plain(one.words.es))), None)
