"""Words become a term's address only where they are that term."""

from __future__ import annotations

import pytest

from opendata_training.publishing.vocabularies import access, languages, places, themes

EU = "http://publications.europa.eu/resource/authority/"


@pytest.mark.parametrize(
    ("text", "codes", "words"),
    [
        ("ENVI", ["ENVI"], []),
        ("envi, http://publications.europa.eu/resource/authority/data-theme/HEAL,presas", ["ENVI", "HEAL"], ["presas"]),
        ("Educación, cultura y deportes", ["EDUC"], []),
        ("Medio ambiente, medio  AMBIENTE, Energia", ["ENVI", "ENER"], []),
        ("ambiente", [], ["ambiente"]),
        ("", [], []),
    ],
)
def test_themes(text: str, codes: list[str], words: list[str]) -> None:
    found, others = themes.split(text)
    assert ([one.code for one in found], others) == (codes, words)


def test_every_theme_is_found_by_all_its_names() -> None:
    for one in themes.THEMES:
        assert {themes.theme(name) for name in (one.code, one.iri, one.words.en, one.words.es)} == {one}


@pytest.mark.parametrize("text", ["MX", "mx", "MEX", "México", "MEXICO", "Mexico", f"{EU}country/MEX"])
def test_a_country_is_found_by_all_its_names(text: str) -> None:
    found = places.place(text)
    assert found and found.iri == f"{EU}country/MEX" and found.words and found.words.es == "México"


@pytest.mark.parametrize("text", ["", "Mex ico", "Valle de Bravo", "http://x.example/MEX", "M"])
def test_another_place_is_no_country(text: str) -> None:
    assert places.place(text) is None


def test_countries_have_a_code_each_and_names_in_both_languages() -> None:
    lines = places.TABLE.strip().splitlines()
    shorts, longs = {line[:2] for line in lines}, {line[3:6] for line in lines}
    assert len(shorts) == len(longs) == len(lines) == 250
    for line in lines:
        english, spanish = line[7:].split(" | ")
        assert english and spanish and places.place(english) == places.place(line[:2]) == places.place(spanish), line


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("es", ["es"]), ("ES-mx, en", ["es-mx", "en"]), ("spa", ["es"]), (f"{EU}language/FRA", ["fr"]), ("xx", []),
        ("español", []), ("es_419", ["es-419"]), ("es-!", []), ("en,en", ["en"]),
    ],
)  # fmt: skip
def test_languages(text: str, tags: list[str]) -> None:
    assert [tag.lower() for tag in languages.languages(text)] == tags
    assert all(languages.iri(tag).startswith(f"{EU}language/") for tag in tags)


@pytest.mark.parametrize("text", ["public", "PUBLIC", "Público", f"{EU}access-right/PUBLIC"])
def test_access(text: str) -> None:
    found = access.access(text)
    assert found and found.iri == f"{EU}access-right/PUBLIC"
    assert access.access("friends") is None
