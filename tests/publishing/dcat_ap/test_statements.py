"""What a description states is what its Turtle states, read by a library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

from opendata_training.publishing.dcat_ap import Statements
from opendata_training.publishing.dcat_ap.statements import Blank, Text, Value
from opendata_training.publishing.metadata import dcat_ap, dcat_turtle

from ..described import FULL, LEAST, PUBLISHED, put


def graph_of(stated: Statements) -> Graph:
    """Give the same statements as a library has them."""

    def node(value: Value) -> Node:
        if isinstance(value, Text):
            return Literal(value.text, lang=value.language or None, datatype=URIRef(value.kind) if value.kind else None)
        return BNode(value.removeprefix("_:")) if isinstance(value, Blank) else URIRef(value)

    graph = Graph()
    for subject, prop, value in stated:
        graph.add((node(subject), URIRef(prop), node(value)))
    return graph


@pytest.mark.parametrize("facts", [FULL, LEAST, {}], ids=["full", "least", "empty"])
def test_a_description_states_what_its_turtle_says(facts: dict[str, Any], tmp_path: Path) -> None:
    draft = put(tmp_path, facts)
    written = Graph().parse(data=dcat_turtle.text(draft, PUBLISHED), format="turtle")
    made = graph_of(Statements.of_node(dcat_ap.render(draft, PUBLISHED)))
    assert isomorphic(made, written) and isomorphic(graph_of(Statements.of_graph(written)), written)
    assert len(made) > (10 if facts else 1)


def test_no_text_of_a_description_is_written_otherwise_than_its_type_asks(tmp_path: Path) -> None:
    """It is taken on trust there, so what is written must deserve it."""
    odd = {**FULL, "issued": "15/06/2014", "modified": "2014-13-45"}
    odd["distributions"] = [{**FULL["distributions"][0], "byte_size": "-1", "sha256": "zz", "issued": "2014-02-30"}]
    for facts in (FULL, LEAST, odd):
        told = Statements.of_node(dcat_ap.render(put(tmp_path, facts), PUBLISHED))
        typed = [value for value in graph_of(told).objects() if isinstance(value, Literal) and value.datatype]
        assert not any(value.ill_typed for value in typed) and (typed or facts is LEAST)
