"""What data are about: the EU's table of data themes.

Source: http://publications.europa.eu/resource/authority/data-theme, labels of the Publications Office in both languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...locale import Words
from . import AUTHORITY, code_of, plain

SCHEME = f"{AUTHORITY}data-theme"


@dataclass(frozen=True)
class Theme:
    """A theme: its code in the table, and its name."""

    code: str
    words: Words

    @property
    def iri(self) -> str:
        """Its address."""
        return f"{SCHEME}/{self.code}"


THEMES = tuple(
    Theme(code, Words(en=en, es=es))
    for code, en, es in (
        ("AGRI", "Agriculture, fisheries, forestry and food", "Agricultura, pesca, silvicultura y alimentación"),
        ("ECON", "Economy and finance", "Economía y finanzas"),
        ("EDUC", "Education, culture and sport", "Educación, cultura y deportes"),
        ("ENER", "Energy", "Energía"),
        ("ENVI", "Environment", "Medio ambiente"),
        ("GOVE", "Government and public sector", "Gobierno y sector público"),
        ("HEAL", "Health", "Salud"),
        ("INTR", "International issues", "Asuntos internacionales"),
        ("JUST", "Justice, legal system and public safety", "Justicia, sistema judicial y seguridad pública"),
        ("OP_DATPRO", "Provisional data", "Datos provisionales"),
        ("REGI", "Regions and cities", "Regiones y ciudades"),
        ("SOCI", "Population and society", "Población y sociedad"),
        ("TECH", "Science and technology", "Ciencia y tecnología"),
        ("TRAN", "Transport", "Transporte"),
    )
)


@cache
def _by_name() -> dict[str, Theme]:
    return {plain(name): one for one in THEMES for name in (one.code, one.words.en, one.words.es)}


def theme(text: str) -> Theme | None:
    """Find a theme by its code, its address or its whole name in either language; None for any other word."""
    return _by_name().get(plain(code_of(text, "data-theme")))


def split(text: str) -> tuple[list[Theme], list[str]]:
    """Give the themes of a list with commas, and the words of it that are no theme of the table.

    Parameters:
        text: as people write it, ``ENVI, lluvia``. A theme's own name may have commas in it.
    """
    whole = theme(text)
    found: list[Theme] = [whole] if whole else []
    words: list[str] = []
    for piece in [] if whole else [part.strip() for part in text.split(",")]:
        one = theme(piece)
        if one and one not in found:
            found.append(one)
        elif piece and not one and piece not in words:
            words.append(piece)
    return found, words
