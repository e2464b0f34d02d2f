"""Many datasets in one document: what harvesters ask a portal or a static site for (/data.json, /catalog.ttl, /catalog.jsonld).

Each is given piece by piece, a dataset at a time, so that a thousand need little memory. A dataset has the same address in
each document and on each day, so that a harvester never takes it for a new one.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from ..description.draft import Draft
from ..vocabularies import languages, themes
from . import _turtle
from ._told import Published, Told, clean, filled, iri, moment


@dataclass(frozen=True)
class Catalogue:
    """The whole that datasets are listed in.

    Parameters:
        home: its page; its address in the graph too.
        title: its name.
        description: what is in it.
        publisher: who keeps it.
        language: the language that is said in.
        modified: the moment it last changed; empty when unknown.
    """

    home: str
    title: str
    description: str
    publisher: str
    language: str = "es"
    modified: str = ""


Datasets = Iterable[tuple[Draft, Published]]
Made = TypeVar("Made")


def data_json(whole: Catalogue, datasets: Datasets) -> Iterator[str]:
    """Give a catalogue as data.json does (https://resources.data.gov/resources/dcat-us/, version 1.1).

    Parameters:
        whole: the catalogue.
        datasets: as `package_draft` gives each.
    """
    from . import data_json as standard

    head = json.dumps(standard.catalogue(f"{whole.home.rstrip('/')}/data.json"), ensure_ascii=False)
    yield from _listed(head, "dataset", datasets, standard.dataset)


def json_ld(whole: Catalogue, datasets: Datasets) -> Iterator[str]:
    """Give a catalogue as DCAT-AP in JSON-LD.

    Parameters:
        whole: the catalogue.
        datasets: as `package_draft` gives each.
    """
    from . import dcat_ap

    head = json.dumps({"@context": dcat_ap.CONTEXT, **_node(whole)}, ensure_ascii=False)
    yield from _listed(head, "dcat:dataset", datasets, dcat_ap.dataset)


def turtle(whole: Catalogue, datasets: Datasets) -> Iterator[str]:
    """Give a catalogue as DCAT-AP in Turtle.

    Parameters:
        whole: the catalogue.
        datasets: as `package_draft` gives each.
    """
    from . import dcat_ap

    node = _node(whole)
    yield _turtle.head(dcat_ap.CONTEXT) + "".join(_turtle.statements(node))
    said: set[str] = set()

    def stated(told: Told) -> tuple[str, list[str]]:
        found = dcat_ap.dataset(told)
        return found.get("@id", ""), list(dict.fromkeys(_turtle.statements(found)))

    for address, statements in _made(datasets, stated):
        # A dataset without an address has no way to be listed.
        if address:
            pieces = [piece for piece in statements if piece not in said]
            yield f"<{node['@id']}> dcat:dataset <{address}> .\n\n" + "".join(pieces)
            # Terms come again in other datasets; the rest does not, and would only fill the memory.
            said.update(piece for piece in pieces if "skos:inScheme" in piece or "\n    a dct:" in piece)


def _node(whole: Catalogue) -> dict[str, Any]:
    from . import dcat_ap

    home, tag = iri(whole.home), languages.language(whole.language)
    said = {"dct:title": clean(whole.title), "dct:description": clean(whole.description)}
    text, kind = moment(whole.modified)
    table = {"@id": themes.SCHEME, "@type": "skos:ConceptScheme", "dct:title": dcat_ap.said("Data theme", "en")}
    return filled(
        {
            "@id": home,
            "@type": "dcat:Catalog",
            **{key: dcat_ap.said(value, tag) for key, value in said.items()},
            "dct:publisher": dcat_ap.agent(clean(whole.publisher)),
            "dct:language": dcat_ap.language_term(tag) if tag else None,
            "dct:modified": {"@value": text, "@type": f"xsd:{kind}"} if text else None,
            "dcat:themeTaxonomy": table,
            "foaf:homepage": dcat_ap.term(f"{home.rstrip('/')}/", "foaf:Document"),
        }
    )


def _made(datasets: Datasets, make: Callable[[Told], Made]) -> Iterator[Made]:
    """Give what is made of each dataset; one that fails is left out and noted in the log, and the others still come."""
    for draft, published in datasets:
        try:
            yield make(Told(draft, published))
        except Exception:
            logging.getLogger(__name__).exception("dataset %s", published.page)


def _listed(head: str, key: str, datasets: Datasets, make: Callable[[Told], dict[str, Any]]) -> Iterator[str]:
    """Give a JSON document whose list is its last field, one entry at a time."""
    yield f'{head[:-1]}, "{key}": ['
    for number, text in enumerate(_made(datasets, lambda told: json.dumps(make(told), ensure_ascii=False))):
        yield ("," if number else "") + "\n" + text
    yield "\n]}\n"
