"""The lists of a static site: its front page, and what harvesters ask for (data.json, catalog.ttl, catalog.jsonld)."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from ... import files
from ...locale import speaking, translator
from ..description.draft import Draft
from ..metadata import Published, catalogue
from .pages import front_page
from .state import Held, Site

_ = translator("publishing_site")

Datasets = list[tuple[Draft, Published]]


def write_catalogues(site: Site) -> None:
    """Write the lists of all that a site holds; whoever calls it is alone there.

    Parameters:
        site: the site.
    """
    held = list(site.all())
    datasets = [described(one) for one in held]
    with speaking(site.language):
        whole = _whole(site, datasets)
        writers: dict[str, Callable[..., Iterator[str]]] = {
            "data.json": catalogue.data_json,
            "catalog.ttl": catalogue.turtle,
            "catalog.jsonld": catalogue.json_ld,
        }
        for name, write in writers.items():
            _write(site.path / name, write(whole, datasets))
        _write(site.path / "index.html", iter([front_page(whole.title, held)]))
    site.stale.unlink(missing_ok=True)


def described(one: Held) -> tuple[Draft, Published]:
    """Give a dataset of the site as the standards take it."""
    draft = Draft(one.path, one.facts)
    return draft, Published(one.page, {each.key: one.address_of(each) for each in draft.distributions})


def _whole(site: Site, datasets: Datasets) -> catalogue.Catalogue:
    # An address that stays the same is needed even where the site has none on the web yet.
    home = site.address or f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, site.path.absolute().as_uri())}"
    publishers = sorted({name for draft, _published in datasets if (name := draft.text("publisher"))})
    title = site.title or _("Open data")
    modified = max((draft.text("modified") for draft, _published in datasets), default="")
    about = _("Open datasets of {publishers}.", publishers=", ".join(publishers)) if publishers else title
    return catalogue.Catalogue(
        home, title, about, publishers[0] if len(publishers) == 1 else title, site.language, modified
    )


def _write(path: Path, pieces: Iterator[str]) -> None:
    with files.written_whole(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        for piece in pieces:
            stream.write(piece)
