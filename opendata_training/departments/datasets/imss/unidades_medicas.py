"""Medical units and their beds, as the register of the medical area has them."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, coordinates, date, derived, steady
from ...making.basic import picked
from ._lists import UNITS, located

# Beds of a unit at the most: those that are counted officially, and those of urgent care and recovery.
_BEDS = {"UMF": (0, 4), "UMF/H": (24, 8), "HGSZ": (60, 25), "HGZ": (240, 80), "HGR": (330, 120)}


def _keys(block: Block) -> list[str]:
    """Give keys of delegation, subdelegation, locality and number, which no two units share."""
    rows = zip(block.made["CVE_DELEGACION"], block.made["CVE_SUBDELEGACION"], block.rows.tolist(), strict=True)
    return [f"{one}{two}{1 + row % 7:04d}{row + 1:06d}" for one, two, row in rows]


def _names(block: Block) -> list[str]:
    numbers = block.chance("number").wholes(block.rows, 1, 250).tolist()
    return [f"{kind} {number}" for kind, number in zip(block.made["TIPO"], numbers, strict=True)]


def _beds(block: Block) -> list[list[str]]:
    import numpy as np

    most = np.array([_BEDS[kind] for _level, kind in UNITS])[block.numbers["NIVEL"]]
    columns = []
    for at, label in enumerate(("beds", "others")):
        share = block.chance(label).wholes(block.rows, 50, 100)
        found = most[:, at] * share // 100
        columns.append(picked([str(number) for number in range(331)], found))
    return columns


DATASET = Dataset(
    Entry(
        title=Words("Medical units", "Unidades médicas"),
        what=Words(
            "A row is a clinic or hospital: its kind, where it is, and how many consulting rooms and beds it has.",
            "Una fila es una clínica u hospital: su tipo, dónde está y cuántos consultorios y camas tiene.",
        ),
        owner="División de Información en Salud",
        system="Catálogo Único de Unidades Médicas",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "The page “find your clinic” is the most visited one of the institute; developers copy it by hand.",
            "La página «ubica tu clínica» es la más visitada del Instituto; quienes desarrollan aplicaciones la copian a mano.",
        ),
        effort=1,
        barriers=("no-time",),
        legal_basis=Words(
            "General Health Law and Federal Law of Transparency and Access to Public Government Information: services"
            " and where they are given are public.",
            "Ley General de Salud y Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: los"
            " servicios y dónde se prestan son públicos.",
        ),
        frequency="R/P6M",
    ),
    key=("CLAVE_UNIDAD",),
    columns=(
        steady(
            located(
                delegation_key="CVE_DELEGACION",
                delegation_name="DELEGACION",
                subdelegation="CVE_SUBDELEGACION",
                state="ENTIDAD",
                municipality="MUNICIPIO",
                per=4,
                scattered=True,
            )
        ),
        steady(derived("CLAVE_UNIDAD", _keys)),
        steady(choice(("NIVEL", "TIPO"), UNITS)),
        steady(derived("UNIDAD", _names)),
        steady(derived(("CAMAS_CENSABLES", "CAMAS_NO_CENSABLES"), _beds)),
        steady(coordinates("LATITUD", "LONGITUD")),
        steady(date("INICIO_OPERACIONES", "1958-01-01", "2012-12-31")),
    ),
    releases=(
        release(
            "2013",
            "unidades-medicas-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("scientific-key", columns="CLAVE_UNIDAD", every=12),
            spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=30),
            spoil("encoding-error", encoding="windows-1252"),
        ),
        release(
            "2014",
            "unidades-medicas-2014.csv",
            # In this story the beds of urgent care are counted too from 2014 on.
            spoil("meaning-changed", column="CAMAS_CENSABLES", plus="CAMAS_NO_CENSABLES"),
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("wrong-format"),
        ),
    ),
    full=1_500,
    small=80,
)
