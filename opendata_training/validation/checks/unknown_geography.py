"""Keys and names of places that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...locale import Words
from ..categories import variants
from ..finding import Example, Fix, Hits
from ..national import national
from ..subject import Column, Subject
from ..words import signless
from .invisible_character import UNSEEN

CODE = "unknown-geography"
# Error: the row is on no map and joins with nothing.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Places that do not exist", es="Lugares que no existen")
MESSAGE = Words(en='"{cell}" is {what}', es="«{cell}» no es {what}")
WHAT_TO_DO = Words(
    en="Compare with the official catalogue of places, and correct the key or the name.",
    es="Compara con el catálogo oficial de lugares y corrige la clave o el nombre.",
)
KEY = Words(en="the key of no state", es="la clave de ningún estado")
NAME = Words(en="the name of no state", es="el nombre de ningún estado")
SUB_KEY = Words(en="the key of no municipality in the catalogue", es="la clave de ningún municipio del catálogo")
CAUGHT = Example(
    b"CVE_ENT,Entidad,CVE_MUN,Robos\n01,Aguascalientes,001,3\n26,Sonoro,030,4\n41,Jalisco,039,5\n01,Aguascalientes,777,5\n"
    b"14,Jalisco,039,1\n09,CDMX,015,2\n30,Veracruz,193,5\n",
    ((4, 1), (3, 2), (5, 3)),
    catalogue=b"CVEGEO\n01001\n26030\n14039\n09015\n30193\n",
)
LEFT_ALONE = Example(
    "CVE_ENT,Entidad,CVE_MUN,Robos\n01,AGUASCALIENTES,001,3\n9,Distrito Federal,015,4\n15,Edo. de México,999,5\n"
    "99,No especificado,,1\n26,Sonora,030,2\n".encode(),
    catalogue=b"CVE_ENT,CVE_MUN\n01,001\n26,030\n09,015\n",
)
# Below this share of known places the column is about something else.
SHARE = 0.7
# From this share of cells on one known name is enough; no column of regions has more names than so many.
SURE, _MOST = 0.9, 2_000
_LONGEST = 60


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    totals = subject.totals
    for country in national("regions"):
        for column in subject.columns:
            label = signless(column.label)
            for unknown, what in (
                (_keys(column, country) if country.KEY_LABEL.fullmatch(label) else set(), KEY),
                (_names(column, country) if country.NAME_LABEL.fullmatch(label) else set(), NAME),
            ):
                if not unknown:
                    continue
                told = _told_otherwise(subject, column)
                wrong = [place for place, text in enumerate(column.uniques) if text in unknown and text not in told]
                places = [at for at in column.rows_of(wrong) if at not in totals]
                if places:
                    yield subject.cells(column, places, what=what)
        if subject.catalogue is not None:
            yield from _second_level(subject, country)


def _told_otherwise(subject: Subject, column: Column) -> set[str]:
    """Give the texts that stand for nothing, and those that another check calls a way to write a place that exists."""
    nothing = {column.uniques[text] for text in subject.verdict(column).texts("missing-marker")}
    return nothing | variants(column).keys()


def _keys(column: Column, country: Any) -> set[str]:
    """Give the keys of a column of regions' keys that are none."""
    if not any(shape.strip().isdigit() for shape in column.shapes):
        return set()
    keys = {text: text.strip().zfill(country.WIDTH) for text in column.uniques if text.strip().isdigit()}
    times = dict(zip(column.uniques, column.times, strict=True))
    known = sum(times[text] for text, key in keys.items() if key in country.KEYS)
    if not known or known < SHARE * column.known:
        return set()
    return {text for text, key in keys.items() if key not in country.KEYS and key not in country.KEYS_OF_NONE}


def _names(column: Column, country: Any) -> set[str]:
    """Give the names of a column of regions' names that are none."""
    if len(column.uniques) > _MOST:
        return set()
    names = [text for text in column.texts if len(text) < _LONGEST]
    known = {text for text in names if country.region_key(text) is not None}
    if not known:
        return set()
    unknown = {text for text in names if not _is_known(text, country)}
    times = dict(zip(column.uniques, column.times, strict=True))
    often = sum(times[text] for text in names if text not in unknown)
    # Most names are known, or nearly all cells have a known one where the names are few.
    few = len(known) > 1 and len(unknown) <= (1 - SHARE) * len(names)
    if not few and often < SURE * sum(times[text] for text in names):
        return set()
    return {text for text in unknown if not _is_garbled(text)}


def _is_known(text: str, country: Any) -> bool:
    """Say whether a text names a region, a part of one, or what stands for none."""
    none = country.NAMES_OF_NONE.fullmatch(country.said(text))
    return bool(country.region_key(text) or none or country.names_part(text))


def _is_garbled(text: str) -> bool:
    """Say whether a name was spoiled by an encoding or a sign that nobody sees, which is another finding."""
    return any(sign in text for sign in "ÃÂ?√¢¤¾\ufffd") or UNSEEN.search(text) is not None


def _second_level(subject: Subject, country: Any) -> Iterator[Hits]:
    whole = country.WIDTH + country.SUB_WIDTH
    catalogue = subject.catalogue.keys
    region = next(
        (one for one in subject.columns if country.KEY_LABEL.fullmatch(signless(one.label)) and _is_keys(one, country)),
        None,
    )
    for column in subject.columns:
        if not country.SUB_KEY_LABEL.fullmatch(signless(column.label)):
            continue
        widest = max((len(text.strip()) for text in column.uniques if text.strip().isdigit()), default=0)
        none = country.SUB_KEYS_OF_NONE
        if country.SUB_WIDTH < widest <= whole:
            keys = {text: text.strip().zfill(whole) for text in column.uniques if text.strip().isdigit()}
            unknown = {text for text, key in keys.items() if key not in catalogue and key[country.WIDTH :] not in none}
            places = column.where(unknown.__contains__)
        elif region is not None and widest:
            firsts = [text.strip().zfill(country.WIDTH) for text in region.uniques]
            seconds = [text.strip().zfill(country.SUB_WIDTH) for text in column.uniques]
            pairs = zip(region.codes.tolist(), column.codes.tolist(), strict=True)
            places = [
                at for at, (one, two) in enumerate(pairs)
                if firsts[one] in country.KEYS and seconds[two].isdigit() and firsts[one] + seconds[two] not in catalogue
                and seconds[two] not in none
            ]  # fmt: skip
        else:
            continue
        if places:
            yield subject.cells(column, places, what=SUB_KEY)


def _is_keys(column: Column, country: Any) -> bool:
    keys = [text.strip() for text in column.uniques if text.strip()]
    return bool(keys) and sum(key.isdigit() and len(key) <= country.WIDTH for key in keys) >= SHARE * len(keys)
