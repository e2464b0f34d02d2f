"""Labels that a file keeps beside its columns' names, where these could not be the same."""

from __future__ import annotations

import json


def labels_told(told: str | None, names: list[str]) -> list[str]:
    """Give the labels that a file keeps as JSON beside its columns' names; the names where it keeps none, or others."""
    try:
        labels = json.loads(told or "null")
    except ValueError:
        return names
    fits = isinstance(labels, list) and len(labels) == len(names) and all(isinstance(one, str) for one in labels)
    return labels if fits else names
