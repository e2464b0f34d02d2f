"""What an attack on certificates once broke."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.certificate.checking import checked
from opendata_training.classroom.certificate.sealing import opened
from opendata_training.classroom.certificate.signing import read_key, sign
from opendata_training.classroom.certificate.standing import dataset_of
from opendata_training.errors import Problem

from .conftest import RECEIPT


def signed(keys: Path, path: Path, **page: Any) -> Path:
    key = read_key(keys)
    whole = {"language": "en", "title": "T", "above": [key.programme, "x"], "name": "Ana", "below": ["x"],
             "foot": [key.signer, "day", "how"], **page}  # fmt: skip
    said = {"form": 1, "name": "Ana", "programme": key.programme, "signer": key.signer, "pages": [whole]}
    path.write_text(json.dumps({"said": said, **sign(keys, said)}))
    return path


@pytest.mark.parametrize("below", [5, [{"a": 1}], ["\x1b[2JThe certificate holds."], ["Ana\u202eanA"]])
def test_signed_lines_that_are_no_plain_words_are_no_certificate(below: Any, keys: Path, tmp_path: Path) -> None:
    assert checked(signed(keys, tmp_path / "a.json")).holds
    assert not checked(signed(keys, tmp_path / "a.json", below=below)).holds


def test_a_certificate_says_each_thing_once_and_nothing_unsigned(keys: Path, tmp_path: Path) -> None:
    path = signed(keys, tmp_path / "a.json")
    text = path.read_text()
    for changed in (text.replace('"form": 1', '"name": "Pedro", "form": 1'), f'{{"name": "Pedro", {text[1:]}'):
        path.write_text(changed)
        with pytest.raises(Problem, match="no certificate"):
            opened(path)


@pytest.mark.parametrize("facts", [{"dataset": "x\n\nwith honours"}, {"portal": "https://a, with honours"},
                                   {"dataset": "x" * 500}])  # fmt: skip
def test_a_receipt_brings_no_lines_of_its_own_onto_the_page(facts: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "own-receipt.json"
    path.write_text(json.dumps(RECEIPT))
    assert dataset_of(path)
    path.write_text(json.dumps(RECEIPT | facts))
    assert dataset_of(path) is None
