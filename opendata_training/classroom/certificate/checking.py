"""Whether a certificate is whole and whose it is, told from the file alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...locale import language, translator
from .sealing import opened
from .signing import Key, holds

_ = translator("certificate")


@dataclass(frozen=True)
class Checked:
    """What came of checking a certificate.

    Parameters:
        holds: whether nothing speaks against it.
        known: whether it was held against a key that one trusts.
        why: what speaks against it, or what is still to be known, a sentence each.
        said: what it says; empty where that cannot be believed.
    """

    holds: bool
    known: bool
    why: tuple[str, ...]
    said: dict[str, Any]

    @property
    def lines(self) -> list[str]:
        """What the certificate says, as its page has it, in the language in use."""
        pages = self.said.get("pages") or []
        page = next((one for one in pages if one.get("language") == language()), pages[0] if pages else {})
        return [*page.get("above", []), page.get("name", ""), *page.get("below", []), *page.get("foot", [])[:2]]


def checked(path: Path, key: Key | None = None) -> Checked:
    """Check a certificate.

    Parameters:
        path: the PDF or the JSON.
        key: the course's public key, as one got it from the course itself; None when it is not at hand.

    Raises:
        Problem: when it is no certificate at all.
    """
    found = opened(path)
    against = list(_against(found.said, found.key, found.signature, found.page, key))
    if against:
        return Checked(False, key is not None, tuple(against), {})
    if key is None:
        why = _(
            "It is whole: nothing was changed since it was signed. Who signed it is not proven, because the key came with the "
            "certificate. Ask the course for its public key, and check again with --key."
        )
        return Checked(True, False, (why,), found.said)
    why = _("It is whole, and {signer} signed it for {programme}.", signer=key.signer, programme=key.programme)
    return Checked(True, True, (why,), found.said)


def _against(said: dict[str, Any], own: str, signature: str, page: str, key: Key | None) -> Iterator[str]:
    if not holds(said, own, signature):
        yield _("What it says is not what was signed: it was changed, or the signature is another certificate's.")
        return
    if page and said.get("page") != page:
        yield _("The PDF was changed after it was signed, so what is seen on it cannot be believed.")
    if said.get("form") != 1 or not _is_one(said):
        yield _("It was signed, and is no certificate of this program.")
    if key is not None and own != key.public:
        yield _("It was signed with another key than that of {signer} for {programme}: it is not theirs.", signer=key.signer,
                programme=key.programme)  # fmt: skip
    elif key is not None and (said.get("programme"), said.get("signer")) != (key.programme, key.signer):
        yield _("It is of another course: {programme}, signed by {signer}.", programme=str(said.get("programme")),
                signer=str(said.get("signer")))  # fmt: skip


def _is_one(said: dict[str, Any]) -> bool:
    """Say whether the lines that are shown are those of the facts beside them."""
    try:
        pages = said["pages"]
        return bool(pages) and all(
            all(isinstance(line, str) and line.isprintable() for line in _lines(page))
            and page["name"] == said["name"]
            and page["above"][0] == said["programme"]
            and page["foot"][0] == said["signer"]
            for page in pages
        )
    except (KeyError, TypeError, IndexError, AttributeError):
        return False


def _lines(page: dict[str, Any]) -> list[Any]:
    """Give all lines of a page; a terminal's own signs in them could write over what was said of the certificate."""
    return [page["language"], page["title"], page["name"], *page["above"], *page["below"], *page["foot"]]


def to_json(found: Checked) -> str:
    """Give what ``opendata certificate check --json`` prints."""
    told = {name: found.said.get(name) for name in ("name", "programme", "signer", "first", "last", "given", "dataset")}
    return json.dumps({"holds": found.holds, "known": found.known, "why": list(found.why), **told}, ensure_ascii=False)
