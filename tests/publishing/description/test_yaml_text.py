"""What is read is what BaseLoader reads, and who gets it may write into it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import yaml

from opendata_training.publishing.description import yaml_text

TEXTS = ["", "~", "title: a\nyear: 2014\nday: 2014-06-15\nno: no\nempty:\n", "- 1\n- [a, {b: c}]\n", "a: |\n  x\n  y", "a: 1\na: 2",
         "a: &x [1]\nb: *x\nc: {<<: *x}", "!!python/object:os.x {a: 1}", "!!set {a, b}", "? \n: v", '"é": "ñ * x"']  # fmt: skip
NO_TEXTS = ["a: b: c", "a: &x [1, *x]", "? [k]\n: v", "{a: 1}: 2", "--- a\n--- b", "'", "a: *x"]


def loaded(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("text", TEXTS)
def test_it_reads_what_the_library_reads(text: str) -> None:
    assert yaml_text.values(text) == loaded(text) == yaml_text.values(text)


@pytest.mark.parametrize("text", NO_TEXTS)
def test_it_refuses_what_the_library_refuses(text: str) -> None:
    for read in (loaded, yaml_text.values):
        with pytest.raises(yaml.YAMLError):
            read(text)


def test_each_gets_its_own() -> None:
    for text in ("a: {b: [c]}", "a: &x {b: [c]}\nd: *x"):
        first = yaml_text.values(text)
        first["a"]["b"].append("mine")
        assert yaml_text.values(text)["a"] == {"b": ["c"]}


def test_what_is_nested_too_deep_and_what_names_itself_again_and_again_end_soon() -> None:
    with pytest.raises((yaml.YAMLError, RecursionError)):
        yaml_text.values("[" * 600)
    names = "abcdefghijklmnopqrst"
    lines = [
        "a: &a [x, x]",
        *(f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in pairwise(names)),
    ]
    assert set(yaml_text.values("\n".join(lines))) == set(names)
