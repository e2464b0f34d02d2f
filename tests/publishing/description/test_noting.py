"""What a run found out goes into dataset.yaml, and every other character of it stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.publishing.description.draft import NAME, Draft, load
from opendata_training.publishing.description.noting import note

TEXTS = {
    "plain": "title: x\nissued:\nmodified:   '' # the day\n# mine\ndistributions:\n- path: a.csv\n",
    "windows": "\ufefftitle: x\r\nversion: 1.0.0\r\ndistributions:\r\n  - path: a.csv\r\n    sha256: ab\r\n    byte_size: 1\r\n",
    "flow": "title: x\ndistributions: [{path: a.csv}]\n",
    "json": "{title: x, version: '1.0', distributions: [{path: a.csv, byte_size: 3}]}",
    "literal": "a: &x {b: '2'}\ntitle: b\nversion: |\n  1.0\ndistributions:\n- path: a.csv\n",
}


def renewed(folder: Path) -> tuple[Draft, Draft]:
    before = load(folder)
    after = before.measured()
    rows = [{**row, "issued": "2026-01-01"} for row in after.facts["distributions"]]
    facts = {**after.facts, "version": "1.1.0", "issued": "2026-01-01", "modified": "2026-01-02", "distributions": rows}
    return before, replace(after, facts=facts)


@pytest.mark.parametrize("kind", TEXTS)
def test_facts_are_written_and_the_rest_stays(tmp_path: Path, kind: str) -> None:
    (tmp_path / NAME).write_bytes(TEXTS[kind].encode())
    (tmp_path / "a.csv").write_text("a\n1\n")
    before, after = renewed(tmp_path)
    note(before, after)
    text = (tmp_path / NAME).read_bytes().decode()
    found = load(tmp_path)
    assert (found.text("version"), found.text("issued"), found.text("modified")) == (
        "1.1.0",
        "2026-01-01",
        "2026-01-02",
    )
    assert found.distributions[0].byte_size == 4 and found.distributions[0].issued == "2026-01-01"
    assert found.text("title") == before.text("title")
    kept = {"plain": "# the day", "windows": "\ufeff", "flow": "[{", "json": "{", "literal": "&x"}[kind]
    assert kept in text and ("\r\n" not in text or "\n" not in text.replace("\r\n", ""))
    again = load(tmp_path)
    note(again, replace(again, facts=dict(again.facts)))
    assert (tmp_path / NAME).read_bytes().decode() == text


_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@settings(max_examples=40)
@given(title=_words, version=_words, day=_words)
def test_whatever_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, version: str, day: str
) -> None:
    folder = tmp_path_factory.mktemp("p")
    (folder / NAME).write_text("# head\ntitle: old # why\nversion: '1'\n", encoding="utf-8")
    before = load(folder)
    note(before, Draft(folder, {"title": title, "version": version, "issued": day}))
    assert load(folder).facts == {"title": title, "version": version, "issued": day}


def test_a_description_with_anchors_still_says_what_is_so(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("title: &t x\nversion: *t\n")
    before = load(tmp_path)
    note(before, Draft(tmp_path, {"title": "x", "version": "2.0.0"}))
    assert load(tmp_path).facts == {"title": "x", "version": "2.0.0"}
