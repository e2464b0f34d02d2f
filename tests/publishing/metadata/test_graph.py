"""The graph of a description is the graph of its Turtle."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from opendata_training.publishing.metadata import dcat_ap, dcat_turtle, graph_of

from ..described import FULL, LEAST, PUBLISHED, put


@pytest.mark.parametrize("facts", [FULL, LEAST], ids=["full", "least"])
def test_it_says_what_the_turtle_says(facts: dict[str, Any], tmp_path: Path) -> None:
    draft = put(tmp_path, facts)
    written = Graph().parse(data=dcat_turtle.text(draft, PUBLISHED), format="turtle")
    made = graph_of(dcat_ap.render(draft, PUBLISHED))
    assert len(made) > 10 and isomorphic(made, written)
