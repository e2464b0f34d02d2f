"""Whether a text is a person's name: by its shape, and by lists of names that the countries have."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ...reading.kinds import plain
from ..national import national


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLE = re.compile(
    r"(?:c|ciudadan[oa]|sr|sra|srta|sres|lic|licda|ing|dr|dra|mtro|mtra|mtr|profr|profra|prof|profa|arq|cp|c p|lcp|mc|q f b|qfb"
    r"|enf|biol|gral|cap|tte|mr|mrs|ms|miss|dr|sir|rev)\.? +"
)
_PARTICLES = _set("de la del los las y e da das do dos di van von der mc mac")
# Who has one of these words in the name is a firm, an office or a place.
_ENTITY = _set(
    """
    ac academia academy administracion agencia aguas alimentos and arroyo asociacion asociados association av avenida avenue
    ayuntamiento banco barrio biblioteca blvd boulevard bros bureau calle camino carretera casa caseta center central centre
    centro cerro church cia city clinic clinica club colegio college colonia combustibles comercial comercializadora comision
    comite compania company comunidad conjunto consejo constructora construcciones cooperativa coordinacion corp corporacion
    county cv dam delegacion department desarrollo direccion distribuidora distrito ejido electrica elementary empresa energia
    energeticos equipos escuela estacion estado estancia estatal fabrica farmacia farmacias federal ferreteria fideicomiso
    foundation fraccionamiento fundacion gas gasolinera gasolineras general gobierno granja group grupo guarderia hermanos hijos
    high hnos hospital hotel iglesia inc industrial industrias infantil ingenieria inmobiliaria institute institution instituto
    internacional jardin junta laboratorio laboratorios laguna lake libreria limited llc lodge ltd maquinaria market materiales
    mercado mexicana mexico ministry motors municipal municipio museo nacional national office oficina of organismo papeleria
    parque partido planta plaza poblado policia presa primaria procuraduria productores productos pueblo puente rancho
    refaccionaria region restaurant restaurante rio river road rl sa sapi sc school secretaria secundaria servicio servicios
    services sindicato sistema sociedad sons spr srl station store street subsecretaria sucesores sucursal super taller tienda
    transporte transportes tribunal unidad union unit universidad university vuelos zona viajes automotriz sanatorio liceo
    """
)
_SAINTS = _set("san santa santo santisima")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*\.?")
_SHAPE = re.compile(rf"{_WORD.pattern}(?:,? +{_WORD.pattern}){{0,7}}")


class Judged(NamedTuple):
    """What a text is as a person's name.

    Parameters:
        words: how many words of a name it has; 0 when it is none by its shape.
        known: how many of them are on a list.
        given: whether the first or the last ones are given names.
        full: whether there is a given name and a surname, and most words are known.
        place: whether it has the word of a saint, as towns have.
        namesake: whether schools and streets are called so.
    """

    words: int
    known: int
    given: bool
    full: bool
    place: bool
    namesake: bool

    @property
    def likely(self) -> bool:
        """Whether it may be a name under a header that says so."""
        return self.words > 0 and self.known * 2 >= self.words and not self.namesake


_NO = Judged(0, 0, False, False, False, False)


@cache
def given_names() -> frozenset[str]:
    """Give the given names that all countries know."""
    return _gathered("GIVEN_NAMES")


@cache
def surnames() -> frozenset[str]:
    """Give the surnames that all countries know."""
    return _gathered("SURNAMES")


@cache
def namesakes() -> frozenset[str]:
    """Give the names of those after whom schools and streets are called."""
    return _gathered("NAMESAKES")


def _gathered(what: str) -> frozenset[str]:
    return frozenset(plain(name) for country in national("personal") for name in getattr(country, what, ()))


@lru_cache(maxsize=65536)
def judged(text: str) -> Judged:
    """Judge a text.

    Parameters:
        text: the text, without outer blanks.
    """
    if len(text) > 80 or not _SHAPE.fullmatch(text):
        return _NO
    said = plain(text)
    while found := _TITLE.match(said):
        said = said[found.end() :]
    said = said.replace(".", " ").replace(",", " ")
    tokens = [word for word in re.split(r"[ '’-]+", said) if word]
    if not tokens or any(word in _ENTITY for word in tokens):
        return _NO
    named = [word for word in tokens if word not in _PARTICLES and (len(word) > 1 or len(tokens) < 3)]
    if not named or len(named) > 6:
        return _NO
    given = [at for at, word in enumerate(named) if word in given_names()]
    family = [at for at, word in enumerate(named) if word in surnames()]
    known = len({*given, *family})
    # One word each, and not the same one for both.
    both = bool(given and family) and len({*given, *family}) > 1
    full = both and known * 2 >= len(named) and len(named) >= 2
    edge = bool(given) and (given[0] == 0 or given[-1] == len(named) - 1)
    place = any(word in _SAINTS for word in tokens)
    return Judged(len(named), known, edge, full and edge, place, " ".join(tokens) in namesakes())
