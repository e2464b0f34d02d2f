"""Names changed in sentences, and left alone where they are none of the course's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.classroom.adapting.settings import Settings, read_settings
from opendata_training.classroom.adapting.words import Swap

SETTINGS = """
country: {code: xv, en: Valdoria, es: Valdoria}
names:
  people: {en: Valdorian, es: [valdoriano, valdoriana, valdorianos, valdorianas]}
  statistics_institute: {en: VSO, es: OEV}
  licence: {en: Open Terms 1, es: Términos Abiertos 1}
  portal: data.example
  currency: {en: [crown, crowns], es: [corona, coronas]}
agencies:
  conagua: {acronym: AGV, en: Water Agency, es: Agencia del Agua}
  shcp: {acronym: MOF, en: Ministry of Finance, es: Ministerio de Finanzas}
more:
  en: {Sonora: Northvale}
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    path = tmp_path / "settings.yaml"
    path.write_text(SETTINGS, encoding="utf-8")
    return read_settings(path)


@pytest.fixture
def english(settings: Settings) -> Swap:
    return settings.swap("en")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("INEGI's keys, and (INEGI) keys.", "VSO's keys, and (VSO) keys."),
        ("Mexico, Mexican offices.", "Valdoria, Valdorian offices."),
        # A part of a longer word is none.
        ("INEGIs and Mexicos", "INEGIs and Mexicos"),
        # The longest goes first: a city, another agency's whole name.
        ("Mexico City is in Mexico.", "Mexico City is in Valdoria."),
        ("The Mexican Social Security Institute", "The Mexican Social Security Institute"),
        ("Pesos, a peso.", "Crowns, a crown."),
        ("a file of Conagua, the National Water Commission", "a file of AGV, the Water Agency"),
        ("the Treasury's file", "the Ministry of Finance's file"),
        # Code, addresses and marks of the page.
        ("`INEGI` and INEGI", "`INEGI` and VSO"),
        ("[INEGI](INEGI.md)", "[VSO](INEGI.md)"),
        ("See https://datos.gob.mx/INEGI or datos.gob.mx.", "See https://datos.gob.mx/INEGI or data.example."),
        ("```\nINEGI\n```\nINEGI", "```\nINEGI\n```\nVSO"),
        ('<img alt="INEGI"> INEGI', '<img alt="INEGI"> VSO'),
        # A source is what it is.
        ("- INEGI, keys: https://inegi.example\n- INEGI", "- INEGI, keys: https://inegi.example\n- VSO"),
        # The story of 2014 stays, whole; what stands after it does not.
        ("In 2014 Mexico had a portal. It was Mexico's.\n\nMexico has one.",
         "In 2014 Mexico had a portal. It was Mexico's.\n\nValdoria has one."),
        ("| 42 days | Mexico |\n| now | Mexico |", "| 42 days | Mexico |\n| now | Valdoria |"),
        ("Mexico, since 2014-06-15.", "Valdoria, since 2014-06-15."),
        # An agency of the practice is no story.
        ("Handed over in 2014 by the National Water Commission of Mexico.",
         "Handed over in 2014 by the Water Agency of Mexico."),
        ("A reader in Sonora", "A reader in Northvale"),
    ],
)  # fmt: skip
def test_a_name_is_changed_where_it_is_one(english: Swap, now: str, then: str) -> None:
    assert english(now) == then


def test_what_means_something_else_too_is_changed_only_where_the_english_says_it(settings: Settings) -> None:
    spanish = settings.swap("es")
    assert spanish("miles de pesos", "thousands of pesos") == "miles de coronas"
    assert spanish("cambia los pesos de los criterios", "change the weights of the criteria") == (
        "cambia los pesos de los criterios"
    )
    assert list(spanish.kept("cambia los pesos", "change the weights")) == []
    assert spanish("dependencias mexicanas de la Ciudad de México") == "dependencias valdorianas de la Ciudad de México"


def test_what_was_left_is_told_with_why(english: Swap) -> None:
    text = english(
        "In 2014 Mexico began.\n\nADELA reads it.\n\nThe column `CURP` goes.\n\n- Mexico's law: https://law.example"
    )
    assert [(one.why, one.word) for one in english.kept(text)] == [
        ("history", "Mexico"), ("name", "ADELA"), ("code", "CURP"), ("source", "Mexico")
    ]  # fmt: skip


def test_sentences_about_a_licence_or_a_law_are_told(english: Swap) -> None:
    text = english("Libre Uso MX asks for four parts. Mexico is west. Mexico's rules are new. The law is old.")
    assert list(english.lawful(text)) == ["Open Terms 1 asks for four parts.", "Valdoria's rules are new."]


def test_where_nothing_is_to_be_said_anew_nothing_changes() -> None:
    nothing = Settings("mx").swap("en")
    text = "INEGI, Mexico, CURP, Conagua."
    assert nothing(text) == text and list(nothing.kept(text)) == [] and nothing.counts == {}
