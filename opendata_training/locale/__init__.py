"""Every sentence a person reads, in Spanish and English.

Sentences are written in English in the code and translated by the gettext catalogues beside this file: one catalogue a
part of the package (``es/reading.po``), one a notebook (``es/notebooks/2-1.po``). A member of a family (a check, a fix, a
task…) carries its few words in both languages itself, as `Words`, so that adding a member touches one file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("es", "en")
FOLDER = Path(__file__).parent

# A context variable, because the portal answers readers of both languages from threads of one process.
_chosen: ContextVar[str | None] = ContextVar("opendata_language", default=None)


def use_language(code: str | None) -> None:
    """Choose the language of all sentences from here on.

    Parameters:
        code: "es" or "en"; None goes back to the environment's.

    Raises:
        ValueError: for a language there is no catalogue of.
    """
    if code is not None and code not in LANGUAGES:
        raise ValueError(code)
    _chosen.set(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Say all sentences within a block in one language, as what is written for the readers of a dataset.

    Parameters:
        code: "es" or "en"; any other leaves the language as it is.
    """
    before = _chosen.get()
    _chosen.set(code if code in LANGUAGES else before)
    try:
        yield
    finally:
        _chosen.set(before)


def language() -> str:
    """Give the language in use: the chosen one, else OPENDATA_LANG, else the locale's, else English."""
    chosen = _chosen.get()
    return chosen if chosen else language_of_environment()


def language_of_environment() -> str:
    """Give the language that the environment asks for: OPENDATA_LANG, then LC_ALL, LC_MESSAGES, LANG, then the system's."""
    for name in ("OPENDATA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "es" if value.lower().startswith("es") else "en"
    # Windows sets none of them and keeps the person's language elsewhere.
    import locale

    name = (locale.getlocale()[0] or "").lower()
    return "es" if name.startswith(("es", "spanish")) else "en"


@dataclass(frozen=True)
class Words:
    """One sentence in both languages, written where it belongs.

    Parameters:
        en: the English sentence, with {names} for its facts.
        es: the Spanish one, with the same names.
    """

    en: str
    es: str

    def __str__(self) -> str:
        return self.es if language() == "es" else self.en

    def format(self, **facts: Any) -> str:
        """Give the sentence in the language in use with its facts filled in."""
        return str(self).format(**facts)


@cache
def catalogue(name: str) -> dict[tuple[str | None, str], str]:
    """Read a Spanish catalogue as {(context, English): Spanish}; empty when there is none of that name.

    Parameters:
        name: the catalogue's path under ``es/``, without ``.po``.
    """
    path = FOLDER / "es" / f"{name}.po"
    if not path.is_file():
        return {}
    import polib

    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.pofile(str(path)) if entry.msgstr}


def translator(name: str) -> Callable[..., str]:
    """Give the function that says English sentences in the language in use; modules call it `_`.

    Parameters:
        name: the catalogue, by custom the part of the package that the module lives in.
    """

    def say(sentence: str, **facts: Any) -> str:
        if language() == "es":
            sentence = catalogue(name).get((None, sentence), sentence)
        return sentence.format(**facts) if facts else sentence

    return say
