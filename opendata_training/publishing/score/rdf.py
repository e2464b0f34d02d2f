"""Descriptions as a graph: read from Turtle, RDF/XML or JSON-LD, and one dataset taken out of many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from .described import DCAT, DCT, Described, Offered

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_ = translator("publishing_score")
# Things of their own, which are no part of the description of the dataset that names them.
_APART = ("Dataset", "Catalog", "CatalogRecord", "DatasetSeries")


def parsed(data: str | bytes, form: str, name: str, base: str = "") -> Graph:
    """Read a graph.

    Parameters:
        data: the document.
        form: rdflib's name of how it is written: turtle, xml, nt, trig, json-ld.
        name: what to call it when it cannot be read.
        base: its address, which short addresses in it are completed with.

    Raises:
        Problem: when it is not that.
    """
    import logging

    from rdflib import Dataset, Graph

    # A day that is none is the description's fault and is scored as such; it is no news for whoever runs the command.
    logging.getLogger("rdflib").setLevel(logging.CRITICAL)
    if form in ("trig", "nquads"):
        many = Dataset(default_union=True)
        target: Graph = many
    else:
        target = Graph()
    try:
        target.parse(data=data, format=form, publicID=base or None)
    except Exception as error:
        line = getattr(error, "lines", None)
        place = _(" near line {line}", line=line + 1) if isinstance(line, int) else ""
        raise Problem(
            _("{file} cannot be read as DCAT{place}. Check that it is whole, or make it again with the tool it comes from.",
              file=name, place=place)
        ) from error  # fmt: skip
    return target


def of_json(told: Any, name: str, base: str = "") -> Graph:
    """Read a graph from JSON-LD; nothing is fetched for it.

    Raises:
        Problem: when it leaves what its words mean to another document, or is no JSON-LD.
    """
    for where in _elsewhere(told):
        raise Problem(
            _("{file} leaves what its words mean to {address}, which is not fetched. Write the context out in the file, or give "
              "the description as Turtle.", file=name, address=where)
        )  # fmt: skip
    return parsed(json.dumps(told), "json-ld", name, base)


def _elsewhere(told: Any) -> Iterator[str]:
    """Give each context that is only named; a word in a context may have a context of its own, and import others."""
    if isinstance(told, list):
        for one in told:
            yield from _elsewhere(one)
    elif isinstance(told, dict):
        for key, value in told.items():
            contexts = value if isinstance(value, list) else [value]
            yield from (one for one in contexts if key in ("@context", "@import") and isinstance(one, str))
            yield from _elsewhere(value)


def datasets(graph: Graph) -> Iterator[Offered]:
    """Give each dataset of a graph, by its address.

    Parameters:
        graph: the graph.
    """
    from rdflib import RDF, URIRef

    apart = {node for kind in _APART for node in graph.subjects(RDF.type, URIRef(DCAT + kind))}
    for node in sorted(set(graph.subjects(RDF.type, URIRef(f"{DCAT}Dataset"))), key=str):
        identifier = str(graph.value(node, URIRef(f"{DCT}identifier"), any=True) or node)
        title = str(graph.value(node, URIRef(f"{DCT}title"), any=True) or "")
        yield Offered(identifier, title, str(node), partial(_described, graph, node, apart, identifier, title))


def _described(graph: Graph, node: Node, apart: set[Node], identifier: str, title: str) -> Described:
    return Described(_part(graph, node, apart), node, identifier, title)


def _part(graph: Graph, start: Node, apart: set[Node]) -> Graph:
    """Give what is said of a node, of what it names, and so on; other datasets are not followed."""
    from rdflib import Graph, Literal

    part, seen, waiting = Graph(), {start}, [start]
    while waiting:
        node = waiting.pop()
        for triple in graph.triples((node, None, None)):
            part.add(triple)
            value = triple[2]
            if not isinstance(value, Literal) and value not in seen and value not in apart:
                seen.add(value)
                waiting.append(value)
    return part
