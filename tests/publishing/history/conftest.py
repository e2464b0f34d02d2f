from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from opendata_training.publishing import history
from opendata_training.publishing.description.draft import Draft, load, save
from opendata_training.publishing.history import Release

Publish = Callable[[Path], Release]


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publish to no portal: the number, the days, a receipt, and what is kept."""
    count = iter(range(100))

    def publish(folder: Path, **notes: object) -> Release:
        draft: Draft = history.renewed(load(folder).measured())
        save(draft)
        number = next(count)
        receipt = folder / "receipts" / f"20140615T0000{number:02d}Z.json"
        receipt.parent.mkdir(exist_ok=True)
        told = {"when": f"2014-06-15T00:00:{number:02d}+00:00", "who": ["Ana Pérez"], "portal": "https://p.example",
                "url": "https://p.example/dataset/x", **notes}  # fmt: skip
        receipt.write_text(json.dumps(told), encoding="utf-8")
        return history.keep(draft, receipt)

    return publish
