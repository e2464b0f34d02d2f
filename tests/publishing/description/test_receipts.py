"""Receipts come back in the order in which they were written, also two of one second."""

from __future__ import annotations

import json
from pathlib import Path

from opendata_training.planning.after.links import addresses
from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.description.receipts import newest_first
from opendata_training.publishing.gates import identifier

NAMES = ("20260101T100000Z", "20260101T100000Z-2", "20260101T100000Z-10", "20260102T090000Z")


def put(folder: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        told = {"identifier": f"urn:{name}", "dataset": "rain", "url": f"https://portal.example/{name}", "files": []}
        place = folder / "receipts" / f"{name}.json"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(told), encoding="utf-8")
    return folder


def test_the_newest_comes_first_and_what_is_broken_is_passed_over(tmp_path: Path) -> None:
    folder = put(tmp_path, NAMES)
    (folder / "receipts" / "20260103T090000Z.json").write_text("{")
    (folder / "receipts" / "20260104T090000Z.json").write_text("[]")
    assert [path.stem for path, _told in newest_first(folder)] == [*NAMES[::-1]]


def test_of_two_in_one_second_the_second_is_the_last(tmp_path: Path) -> None:
    folder = put(tmp_path / "rain", NAMES[:2])
    changed = identifier.look(Draft(folder, {"identifier": "urn:other", "name": "rain"}))
    assert any(f"urn:{NAMES[1]}" in one for one in changed)
    assert {row["address"] for row in addresses(tmp_path)} == {f"https://portal.example/{NAMES[1]}"}
