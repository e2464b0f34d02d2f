"""The score as a whole: which file counts, what was out of reach, what is shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import opendata_training
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.publishing.links import Asker
from opendata_training.publishing.score import score
from opendata_training.publishing.score.result import BANDS
from opendata_training.publishing.score.scoring import metrics
from tests.publishing.score.turtle import DATASET, EU, FILE, HOST, turtle, web

PDF: dict[str, str | None] = {"dct:format": f"<{EU}/file-type/PDF>", "dcat:downloadURL": f"<{HOST}/rain.pdf>"}


def written(folder: Path, text: str, name: str = "rain.ttl") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_one_file_counts_the_best(tmp_path: Path) -> None:
    # The PDF has every point of its own but the two of its format; the CSV lacks its size.
    text = turtle(files=[{**PDF}, {"dcat:byteSize": None}])
    found = score(written(tmp_path, text), asker=web())
    assert [one.metric.code for one in found.lost] == ["byte-size"]


def test_points_of_two_files_are_not_put_together(tmp_path: Path) -> None:
    text = turtle(files=[{"dct:rights": None}, {"dcat:byteSize": None, "dcat:mediaType": None}])
    found = score(written(tmp_path, text), asker=web())
    assert [one.metric.code for one in found.lost] == ["rights"]


def test_the_file_that_answers_counts_even_when_another_promises_more(tmp_path: Path) -> None:
    text = turtle(files=[{"dcat:downloadURL": f"<{HOST}/gone>"}, {"dcat:byteSize": None}])
    found = score(written(tmp_path, text), asker=web(gone=404))
    assert [one.metric.code for one in found.lost] == ["byte-size"]


def test_nobody_is_asked_for_a_file_that_cannot_count(tmp_path: Path) -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(200)

    worse: dict[str, str | None] = {"dct:format": None, "dct:license": None}
    files = [{**worse, "dcat:downloadURL": f"<{HOST}/{number}.csv>"} for number in range(20)]
    text = turtle(files=[*files, {}])
    found = score(written(tmp_path, text), asker=Asker(transport=httpx.MockTransport(answer)))
    assert found.total == 405
    # The first four, the best among them, and their page.
    assert len(asked) == 5


def test_what_cannot_be_reached_from_here_is_said_to_be_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_LANG", "en")

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    found = score(written(tmp_path, turtle()), asker=Asker(transport=httpx.MockTransport(refuse)))
    assert found.total == 405 - 80
    assert found.to_json()["unreachable"] == [f"{HOST}/rain", f"{HOST}/rain.csv"]
    assert all("cannot be reached from here" in str(one.why) for one in found.lost)


def test_offline_nobody_is_asked_and_the_points_are_lost_for_that_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENDATA_LANG", "en")

    def fail(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    found = score(written(tmp_path, turtle()), online=False, asker=Asker(transport=httpx.MockTransport(fail)))
    assert found.total == 405 - 80
    assert len(found.unreachable) == 2
    assert all("Nobody looked" in str(one.why) for one in found.lost)


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from([*DATASET, *(f"file:{key}" for key in FILE)])), st.integers(0, 2))
def test_what_is_there_and_what_is_lost_are_405_together(gone: set[str], files: int) -> None:
    from opendata_training.publishing.score import rdf, scoring

    text = turtle(dict.fromkeys(gone), [{} for _file in range(files)])
    (offered,) = rdf.datasets(rdf.parsed(text, "turtle", "rain"))
    best, _answers = scoring._best(offered.read(), False, None)
    lost = sum(one.points for one in metrics() if one.lost(best))
    kept = sum(one.points for one in metrics() if not one.lost(best))
    assert lost + kept == 405


@pytest.mark.parametrize(("points", "band"), [(405, "excellent"), (351, "excellent"), (350, "good"), (221, "good"),
                                              (220, "sufficient"), (121, "sufficient"), (120, "bad"), (0, "bad")])  # fmt: skip
def test_the_bands_begin_where_the_methodology_says(points: int, band: str) -> None:
    assert next(code for least, code, _words in BANDS if points >= least) == band


def test_the_json_has_the_contracts_form(tmp_path: Path) -> None:
    told = json.loads(json.dumps(score(written(tmp_path, turtle({"dcat:keyword": None})), asker=web()).to_json()))
    assert list(told) == ["total", "band", "dimensions", "lost", "unreachable"]
    assert told["total"] == sum(told["dimensions"].values()) == 375
    assert [list(one) for one in told["lost"]] == [["points", "why", "fix"]]
    assert told["unreachable"] == []


@pytest.mark.parametrize(("language", "word", "other"), [("es", "palabras clave", "keywords"),
                                                         ("en", "keywords", "palabras clave")])  # fmt: skip
def test_a_score_speaks_the_language_in_which_it_is_read(language: str, word: str, other: str, tmp_path: Path) -> None:
    found = score(written(tmp_path, turtle({"dcat:keyword": None, "dct:title": '"Rain & <b>"@en'})), asker=web())
    use_language(language)
    try:
        shown = [str(found), found._repr_html_(), found.to_html()]
        for one in shown:
            assert word in one.lower()
            assert f" {other} " not in one.lower()
        assert "<b>" not in shown[2]
        assert f'lang="{language}"' in shown[2]
        picture = found.picture()
        assert picture.image.startswith(b"\x89PNG")
        assert "70" in picture.description
        assert len(picture.table) == 6
    finally:
        use_language(None)


def test_a_notebook_finds_it_by_its_name() -> None:
    assert opendata_training.score is score


def test_of_several_datasets_one_is_chosen(tmp_path: Path) -> None:
    other = turtle({"dct:identifier": '"snow"', "dct:title": '"Snow"', "dcat:keyword": None}).replace(
        "dataset/rain", "dataset/snow"
    )
    path = written(tmp_path, turtle() + other)
    assert (score(path, asker=web()).total, score(path, asker=web()).of) == (405, 2)
    for name in ("snow", "Snow", f"{HOST}/dataset/snow"):
        assert score(path, dataset=name, asker=web()).total == 375
    with pytest.raises(Problem, match="hail"):
        score(path, dataset="hail")


def test_another_datasets_faults_are_its_own(tmp_path: Path) -> None:
    other = turtle({"dct:title": None, "dct:identifier": '"z"'}).replace("dataset/rain", "dataset/zzz")
    linked = turtle({"dct:relation": f"<{HOST}/dataset/zzz>"})
    assert score(written(tmp_path, linked + other), asker=web()).total == 405


def test_terms_of_vocabularies_need_no_types_but_others_do(tmp_path: Path) -> None:
    bare: dict[str, Any] = {"dct:publisher": f"<{HOST}/department>"}
    found = score(written(tmp_path, turtle(bare)), asker=web())
    assert [one.metric.code for one in found.lost] == ["dcat-ap"]


def test_only_the_file_that_counts_is_said_to_be_out_of_reach(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/away.csv":
            raise httpx.ConnectError("refused")
        return httpx.Response(200)

    text = turtle(files=[{"dcat:downloadURL": f"<{HOST}/away.csv>"}, {}])
    said: list[str] = []
    asker = Asker(transport=httpx.MockTransport(answer))
    found = score(written(tmp_path, text), asker=asker, progress=said.append)
    assert (found.total, found.unreachable) == (405, ())
    assert len(said) == 1
