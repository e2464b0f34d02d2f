"""Whether a description keeps DCAT-AP's rules, asked of the same rules that the gates use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..vocabularies import AUTHORITY
from .described import Described

if TYPE_CHECKING:
    from rdflib import Graph

# The EU's table of licences.
LICENCES = f"{AUTHORITY}licence/"


def faults(described: Described) -> list[Any]:
    """Give the rules that a description breaks, one sentence each.

    Parameters:
        described: the dataset.
    """
    from ..dcat_ap import violations

    return list(violations(_with_terms(described.graph)))


def _with_terms(graph: Graph) -> Graph:
    """Give a graph in which terms of vocabularies have their types and names, as data.europa.eu adds them before it validates."""
    from rdflib import RDF, SKOS, Graph, Literal, URIRef

    from ..dcat_ap.rules import VOCABULARIES, rules, whole

    whole_graph = Graph()
    for triple in graph:
        whole_graph.add(triple)
    for rule in rules():
        # DCAT-AP names no table of licences, and data.europa.eu has one.
        tables = VOCABULARIES.get(rule.vocabulary, (LICENCES,) if rule.property == "dct:license" else ())
        for value in graph.objects(None, URIRef(whole(rule.property))) if tables else ():
            if str(value).startswith(tables):
                whole_graph.add((value, RDF.type, URIRef(whole(rule.holds))))
                if whole_graph.value(value, SKOS.prefLabel) is None:
                    whole_graph.add((value, SKOS.prefLabel, Literal(str(value).rpartition("/")[2])))
    return whole_graph


class Told:
    """Several sentences as one text, in the language in use when it is read."""

    def __init__(self, sentences: Sequence[Any]) -> None:
        self._sentences = sentences

    def __format__(self, _spec: str) -> str:
        return " · ".join(dict.fromkeys(map(str, self._sentences)))
