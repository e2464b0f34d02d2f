"""Nurseries, their places and who answers for them, as the service's register has them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, person, serial, steady, whole
from ._lists import located

_VECINAL, _FIELD = "Vecinal Comunitario Único", "Guardería en el Campo"
_KINDS = {_VECINAL: 78.0, "Madres IMSS": 8.0, "Guardería Integradora": 6.0, _FIELD: 4.0, "Reversión de Cuotas": 4.0}
_WHAT = ("Guardería", "Centro Infantil", "Estancia Infantil", "Jardín Infantil")
_NAMES = (
    *(
        "Arcoíris",
        "Los Girasoles",
        "Pequeños Pasos",
        "Mi Mundo",
        "Caracolitos",
        "Semillitas",
        "La Cigüeña",
        "Rayito de Sol",
    ),
    *(
        "Abejitas",
        "Sueños y Sonrisas",
        "Papalotes",
        "El Árbol",
        "Luciérnagas",
        "Tierra y Agua",
        "Chapulines",
        "Xóchitl",
    ),
)


def _enrolled(block: Block) -> list[list[str]]:
    """Give how many children there are, never more than places, and how many wait."""
    share = block.chance("enrolled").wholes(block.rows, 62, 100)
    waiting = block.chance("waiting").wholes(block.rows, 0, 85, lean=3)
    return [list(map(str, (block.numbers["CAPACIDAD"] * share // 100).tolist())), list(map(str, waiting.tolist()))]


DATASET = Dataset(
    Entry(
        title=Words("Nurseries", "Guarderías"),
        what=Words(
            "A row is a nursery: where it is, its places, how many children attend and wait, and who represents it.",
            "Una fila es una guardería: dónde está, sus lugares, cuántos niños asisten y esperan, y quién la representa.",
        ),
        owner="Coordinación del Servicio de Guardería para el Desarrollo Integral Infantil",
        system="Sistema de Información y Administración de Guarderías (SIAG)",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "Parents’ groups have asked for it since 2009, and Congress twice; the list on the web is out of date.",
            "La piden madres y padres desde 2009, y el Congreso dos veces; la lista del sitio está atrasada.",
        ),
        effort=3,
        barriers=("personal-data", "quality"),
        legal_basis=Words(
            "General Law on Services of Child Care: there is a register of the centres; private contact data are not "
            "part of it.",
            "Ley General de Prestación de Servicios para la Atención, Cuidado y Desarrollo Integral Infantil: "
            "hay un registro de centros; los datos de contacto particulares no son parte de él.",
        ),
        frequency="R/P3M",
    ),
    key=("CLAVE_GUARDERIA",),
    columns=(
        steady(serial("CLAVE_GUARDERIA", "U-{:04d}")),
        steady(located(delegation_name="DELEGACION", municipality="MUNICIPIO", per=4, scattered=True)),
        steady(choice("NOMBRE", [f"{what} {name}" for what in _WHAT for name in _NAMES])),
        steady(choice("ESQUEMA", _KINDS)),
        steady(whole("CAPACIDAD", 48, 250)),
        derived(("INSCRITOS", "LISTA_DE_ESPERA"), _enrolled),
        steady(person(full="REPRESENTANTE_LEGAL", telephone="TELEFONO", email="CORREO")),
        steady(date("INICIO_CONVENIO", "2006-01-01", "2012-12-31")),
    ),
    releases=(
        release(
            "2013",
            "guarderias-2013.tsv",
            spoil("whitespace", columns="NOMBRE", every=20),
            spoil("unique-error", columns=["CLAVE_GUARDERIA"], every=35, style="typed"),
            spoil("delimiter-unusual", delimiter="\t"),
        ),
        release(
            "2014",
            "guarderias-2014.csv",
            spoil(
                "category-variant",
                columns="ESQUEMA",
                every=14,
                variants={_VECINAL: ["Vecinal Comunitario Unico", "VCU", "Vecinal comunitario único"]},
            ),
            spoil("invisible-character", columns="NOMBRE", every=25),
            spoil("blank-row", every=30),
        ),
    ),
    full=1_450,
    small=80,
    personal={"REPRESENTANTE_LEGAL": "name", "TELEFONO": "telephone", "CORREO": "email"},
)
