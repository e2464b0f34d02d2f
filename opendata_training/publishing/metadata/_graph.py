"""A description written as JSON-LD as a graph that can be asked, without the detour of a text that is written and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rdflib import Graph, URIRef
    from rdflib.term import Node


def graph_of(node: dict[str, Any]) -> Graph:
    """Give the graph of a description.

    Parameters:
        node: as JSON-LD with its ``@context`` of prefixes, keys short (``dct:title``), addresses whole.
    """
    from rdflib import Graph

    graph = Graph()
    _Adding(graph, node["@context"]).add(node)
    return graph


class _Adding:
    """A graph that takes nodes, and how their short keys are written out."""

    def __init__(self, graph: Graph, prefixes: dict[str, str]) -> None:
        self._graph, self._prefixes = graph, prefixes

    def add(self, node: dict[str, Any]) -> Node:
        """Add a node and all in it; gives the node."""
        from rdflib import RDF, BNode, URIRef

        subject = URIRef(node["@id"]) if "@id" in node else BNode()
        for key, value in node.items():
            if key in ("@id", "@context"):
                continue
            for one in value if isinstance(value, list) else [value]:
                if key == "@type":
                    self._graph.add((subject, RDF.type, self._whole(one)))
                else:
                    self._graph.add((subject, self._whole(key), self._object(one)))
        return subject

    def _object(self, value: Any) -> Node:
        from rdflib import Literal

        if isinstance(value, str):
            return Literal(value)
        if "@value" in value:
            kind = value.get("@type")
            return Literal(value["@value"], lang=value.get("@language"), datatype=self._whole(kind) if kind else None)
        return self.add(value)

    def _whole(self, short: str) -> URIRef:
        from rdflib import URIRef

        prefix, _colon, name = short.partition(":")
        return URIRef(f"{self._prefixes[prefix]}{name}" if prefix in self._prefixes else short)
