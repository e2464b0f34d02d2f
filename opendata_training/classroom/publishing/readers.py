"""How others read the publication of unit 3.1: the score, a search engine, other catalogues, somebody who searches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import Words, translator
from .. import places
from ..cards import Card
from .describing import draft_of, once_begun
from .folder import EXERCISE, folder_of

if TYPE_CHECKING:
    from ...publishing.score import Score

_ = translator("classroom_publishing")
#: Each reader with the standard that is written for it.
READERS = {
    "search-engine": ("schema-org.jsonld", Words("a search engine", "un buscador")),
    "catalogues": ("dcat-ap.ttl", Words("catalogues of other countries", "catálogos de otros países")),
    "harvester": ("data.json", Words("a catalogue that gathers", "un catálogo que reúne")),
    "program": ("datapackage.json", Words("a program that opens the file", "un programa que abre el archivo")),
}
_SHOWN = 70


@once_begun
def my_score(which: str = EXERCISE) -> Score:
    """Give the score of the publication's description: 405 points, and what each lost one needs.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when there is no description yet, or it cannot be read.
    """
    from ...publishing.score import score

    draft_of(which)
    # Nothing is asked of the web while an exercise is marked.
    return score(folder_of(which), online=not places.grading())


def read_as(reader: str, which: str = EXERCISE) -> Card:
    """Show the description as one kind of reader gets it.

    Parameters:
        reader: one of READERS.
        which: "lesson" or "exercise".

    Raises:
        Problem: when there is no such reader.
    """
    if reader not in READERS:
        raise Problem(_("“{given}” is none of: {words}.", given=reader, words=", ".join(READERS)))
    name, words = READERS[reader]
    path = folder_of(which) / "metadata" / name
    if not path.is_file():
        return Card("not-attempted", _("There is nothing for this reader yet: publish first, and it is written."))
    text = path.read_text(encoding="utf-8")
    title = _("What {reader} reads: {file}", reader=str(words), file=f"metadata/{name}")
    whole = (_("The file as it is"), text)
    if name != "schema-org.jsonld":
        return Card("note", title, folded=(whole,))
    told = json.loads(text)
    rows = [(key, _short(value)) for key, value in told.items() if not key.startswith("@")]
    return Card("note", title, folded=(whole,), table=((_("field"), _("what is there")), *rows), wide=True)


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return _short(value.get("name") or value.get("@id") or "…")
    if isinstance(value, list):
        text = ", ".join(_short(one) for one in value)
    else:
        text = str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def search_portal(words: str) -> Card:
    """Search the practice portal as a stranger does, and show what comes.

    Parameters:
        words: what a stranger types.

    Raises:
        Problem: when the portal is not running or does not answer.
    """
    import httpx

    if places.grading():
        return Card.note(_("Nothing is asked while an exercise is marked."))
    address = places.portal().url.rstrip("/")
    try:
        answer = httpx.get(f"{address}/api/3/action/package_search", params={"q": words, "rows": 10}, timeout=10)
        told = answer.json()["result"]
    except (httpx.HTTPError, ValueError, KeyError) as error:
        raise Problem(_("The practice portal does not answer. Start again with: make learn")) from error
    rows = [(str(one.get("title") or one["name"]), str(one.get("license_id") or "—")) for one in told["results"]]
    title = _("Who types “{words}” finds: {count}", words=words, count=told["count"])
    return Card("note", title, table=((_("dataset"), _("licence")), *rows) if rows else ())
