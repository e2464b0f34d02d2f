"""How a country tells what the course says of it by name, so that another country's course can say its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...locale import Words


@dataclass(frozen=True)
class Name:
    """Something that the course calls by its name.

    Parameters:
        key: what the settings of a course call it.
        what: what it is, for who fills the settings in.
        en: its forms in English sentences, as singular and plural.
        es: its forms in Spanish sentences, as for both genders.
        law: whether every sentence with it says what a law or a licence asks, so that who knows it is to read it again.
        paired: whether its Spanish forms mean something else too, so that they are changed only where the English says it.
    """

    key: str
    what: Words
    en: tuple[str, ...]
    es: tuple[str, ...]
    law: bool = False
    paired: bool = False

    def forms(self, language: str) -> tuple[str, ...]:
        """Give its forms in a language.

        Parameters:
            language: "en" or "es".
        """
        return self.es if language == "es" else self.en


@dataclass(frozen=True)
class Course:
    """What the course says of a country by name.

    Parameters:
        names: its names.
        informal: other names of its agencies, by their codes, in English and in Spanish.
        history: what shows that a sentence tells of the past, which stays as it was in any country.
        asks: what shows that a sentence says what a law or a licence asks.
        protected: names in which a word is part of something else, as that of a city.
        traces: words that nothing takes the place of, and that show that a sentence is about this country.
    """

    names: tuple[Name, ...]
    informal: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    history: re.Pattern[str] = re.compile(r"(?!)")
    asks: re.Pattern[str] = re.compile(r"(?!)")
    protected: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()
