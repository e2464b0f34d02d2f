"""Filling stations with the company's franchise: a register that keeps the same stations from year to year."""

from __future__ import annotations

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, coordinates, date, derived, serial, steady, text, whole
from ._lists import CAPITAL, towns

_KINDS = {"Urbana": 11, "Carretera": 5, "Esquina": 4, "Rural": 3, "Autoconsumo": 1}
_STREETS = ("Hidalgo", "Juárez", "Morelos", "Insurgentes", "Lázaro Cárdenas", "Universidad", "18 de Marzo", "Allende")


def _sold(block: Block) -> list[list[str]]:
    """Give whether each fuel is sold: Magna everywhere, Premium and diesel in most stations."""
    premium, diesel = (block.chance(fuel).wholes(block.rows, 0, 9).tolist() for fuel in ("premium", "diesel"))
    return [
        ["SI"] * block.count,
        ["SI" if one < 8 else "NO" for one in premium],
        ["SI" if one < 6 else "NO" for one in diesel],
    ]


DATASET = Dataset(
    Entry(
        title=Words("Filling stations of the franchise", "Estaciones de servicio de la franquicia"),
        what=Words(
            "A row is a filling station: its number, company, place, what it sells and since when.",
            "Una fila es una estación de servicio: su número, razón social, lugar, qué vende y desde cuándo.",
        ),
        owner="Gerencia de Ventas a Estaciones de Servicio",
        system="Padrón de la franquicia, que se consulta estación por estación en el portal",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Makers of map applications copy the portal page by page, and drivers ask where diesel is sold.",
            "Quienes hacen mapas para celular copian el portal página por página, y los conductores preguntan dónde hay diésel.",
        ),
        effort=2,
        barriers=("quality", "upkeep"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Governmental Information: concessions and permits are public.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: las concesiones y permisos son "
            "públicos.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_ESTACION",),
    columns=(
        steady(serial("NUM_ESTACION", "E{:05d}", start=118)),
        steady(
            text(
                "RAZON_SOCIAL",
                "{kind} {name}, S.A. de C.V.",
                kind=("Gasolinera", "Servicio", "Combustibles", "Súper Servicio", "Gasolineras", "Energéticos"),
                name=(
                    *("El Huizache", "La Loma", "San Ángel", "Los Tamarindos", "del Río", "Tres Hermanos", "La Ceiba"),
                    *("Santa Mónica", "El Peñón", "Los Nogales", "Vía Corta", "La Glorieta", "del Valle Alto"),
                ),
            )
        ),
        steady(
            text(
                "DOMICILIO",
                "{way} {street} Núm. {number}",
                way=("Av.", "Calle", "Blvd."),
                street=_STREETS,
                number=tuple(map(str, range(100, 2900, 70))),
            )
        ),
        steady(towns(tuple(sorted(STATES)), geo="CVE_MUN", state="NOM_ENT", municipality="NOM_MUN")),
        steady(coordinates("LATITUD", "LONGITUD")),
        steady(choice("TIPO", _KINDS)),
        steady(derived(("MAGNA", "PREMIUM", "DIESEL"), _sold)),
        steady(whole("DISPENSARIOS", 2, 16, lean=2)),
        steady(date("INICIO_OPERACION", "1994-01-03", "2012-12-28")),
        choice("ESTATUS", {"En operación": 24, "Suspendida": 2, "En remodelación": 1}),
    ),
    releases=(
        release(
            "2013",
            "estaciones-de-servicio-2013.csv",
            spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=25),
            spoil("value-renamed", columns="NOM_ENT", names=CAPITAL),
            spoil("lost-leading-zero", columns="CVE_MUN", width=5),
            year=2013,
        ),
        release(
            "2014",
            "estaciones-de-servicio-2014.csv",
            spoil("invisible-character", columns=["RAZON_SOCIAL", "NOM_MUN"], every=20),
            spoil("unique-error", columns=["NUM_ESTACION", "DISPENSARIOS"], every=33, style="typed"),
            spoil("value-renamed", columns="NOM_ENT", names=CAPITAL),
            year=2014,
        ),
    ),
    full=10_800,
    small=100,
)
