"""DCAT as JSON-LD (https://www.w3.org/TR/vocab-dcat-3/)."""

from __future__ import annotations

import json
from typing import Any

from ....locale import Words
from .. import rdf
from ..described import Offered

NAME = Words("DCAT (JSON-LD)", "DCAT (JSON-LD)")
PLACE = 50


def fits(told: Any) -> bool:
    """Say whether a document may be a graph: something in it has a context, or its names are whole addresses."""
    text = json.dumps(told)
    return '"@context"' in text or '"@graph"' in text or '"@type"' in text


def read(told: Any, name: str, page: str) -> list[Offered]:
    """Read its datasets, by their addresses."""
    return list(rdf.datasets(rdf.of_json(told, name, page)))
