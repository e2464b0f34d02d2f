"""`opendata harmonise` from the outside."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from opendata_training.cli import main

REAL = Path("/work/shared/real")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    old, new = tmp_path / "r2012.csv", tmp_path / "r2013.csv"
    rows = [("Sonora", 12), ("Jalisco", 48), ("Puebla", 31), ("Colima", 7), ("Oaxaca", 19), ("Tabasco", 22)]
    old.write_text(
        "\n".join(["Folio,Estado,Robos", *(f"A-{at},{state},{count}" for at, (state, count) in enumerate(rows)), ""])
    )
    new.write_text(
        "\n".join(
            ["Folio,Edo,Robos,Nota", *(f"B-{at},{state},{count + 2},x" for at, (state, count) in enumerate(rows)), ""]
        )
    )
    return [str(old), str(new)]


def test_the_json_is_the_contract_and_nothing_else(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["harmonise", *files, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"columns", "unmatched"}
    column = next(one for one in document["columns"] if one["canonical"] == "Edo")
    assert [{**source, "confidence": source["confidence"] >= 0.9} for source in column["sources"]] == [
        {"file": files[0], "index": 2, "column": "Estado", "confidence": True, "kind": "same"},
        {"file": files[1], "index": 2, "column": "Edo", "confidence": True, "kind": "renamed"},
    ]
    absent = next(one for one in document["columns"] if one["canonical"] == "Nota")["sources"][0]
    assert (absent["index"], absent["column"], absent["kind"]) == (None, None, "absent")
    assert document["unmatched"] == [{"file": files[1], "index": 4, "column": "Nota"}]


@pytest.mark.parametrize(("language", "word"), [("en", "canonical column"), ("es", "columna canónica")])
def test_it_shows_a_table_and_writes_crosswalk_and_stack(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, word: str
) -> None:
    crosswalk, out = tmp_path / "cw.csv", tmp_path / "all.csv"
    assert main(["harmonise", *files, "-o", str(crosswalk), "--apply", str(out), "--lang", language]) == 0
    assert word in capsys.readouterr().out
    assert crosswalk.read_text(encoding="utf-8-sig").startswith(word)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 13
    # The corrected crosswalk may become its own next version.
    assert (
        main(["harmonise", *files, "--previous-crosswalk", str(crosswalk), "-o", str(crosswalk), "--lang", language])
        == 0
    )


def test_what_cannot_be_done_is_one_sentence(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.csv").write_text("")
    before = [Path(file).read_bytes() for file in files]
    calls = [
        files[:1], [files[0], files[0]], [files[0], str(tmp_path / "none.csv")], [files[0], str(tmp_path)],
        [files[0], str(tmp_path / "empty.csv")], [*files, "-o", files[0]], [*files, "--apply", files[1]],
        [*files, "--previous-crosswalk", files[0]], [*files, "--apply", str(tmp_path)],
    ]  # fmt: skip
    for call in calls:
        assert main(["harmonise", *call]) == 2, call
        caught = capsys.readouterr()
        assert caught.out == "" and caught.err.count("\n") == 1, call
    assert [Path(file).read_bytes() for file in files] == before


@pytest.mark.skipif(not REAL.is_dir(), reason="the two real releases are not on this machine")
@pytest.mark.slow
def test_two_real_releases(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["harmonise", *map(os.fspath, sorted(REAL.glob("*.csv"))), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["columns"]
    found = {one["canonical"]: one["sources"][0]["column"] for one in told}
    assert (found["CVE_ENT"], found["NOM_ENT"], found["NOM_MUN"]) == ("Cve. Edo.", "Entidad Fed.", "Municipio o Deleg.")
    assert found["Año"] == "Año" and found["NH3"] == "NH3"
