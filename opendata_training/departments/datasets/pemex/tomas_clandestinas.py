"""Illegal taps found on pipelines: where, on which pipeline, and what was got back."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, coordinates, date, derived, serial
from ._lists import SHORT, towns

# The pipelines that pass through each state, by the towns at their ends; not all of them.
PIPELINES = {
    "02": ("Poliducto Rosarito-Mexicali",),
    "05": ("Poliducto Monterrey-Gómez Palacio", "Gasoducto Reynosa-Chihuahua"),
    "08": ("Poliducto El Paso-Chihuahua",),
    "09": ("Poliducto Tuxpan-Azcapotzalco",),
    "11": ("Poliducto Tula-Salamanca", "Poliducto Salamanca-León"),
    "13": ("Poliducto Tula-Toluca", "Poliducto Tuxpan-Azcapotzalco"),
    "14": ("Poliducto Salamanca-Guadalajara", "Ducto de L.P. Cactus-Guadalajara"),
    "15": ("Poliducto Tula-Toluca", "Poliducto Tuxpan-Azcapotzalco"),
    "19": ("Poliducto Cadereyta-Satélite", "Oleoducto Madero-Cadereyta"),
    "21": ("Poliducto Minatitlán-México", "Ducto de L.P. Cactus-Guadalajara"),
    "22": ("Poliducto Tula-Salamanca",),
    "25": ("Poliducto Topolobampo-Culiacán",),
    "28": ("Poliducto Madero-Cadereyta", "Oleoducto Madero-Cadereyta"),
    "30": ("Poliducto Minatitlán-México", "Oleoducto Nuevo Teapa-Poza Rica", "Ducto de L.P. Cactus-Guadalajara"),
}
REFINED = ("Magna", "Magna", "Diésel", "Diésel", "Premium")
CARRIED = {"Oleoducto": "Petróleo crudo", "Ducto": "Gas L.P.", "Gasoducto": "Gas natural"}


def _pipelines(block: Block) -> list[list[str]]:
    """Give the pipeline, the kilometre as its stakes count it, and what it carries."""
    draws = block.chance("DUCTO").wholes(block.rows, 0, 59).tolist()
    metres = block.chance("KM").wholes(block.rows, 2_000, 240_000).tolist()
    states = [PIPELINES[f"{one:02d}"] for one in block.numbers["state"].tolist()]
    names = [of[draw % len(of)] for of, draw in zip(states, draws, strict=True)]
    carried = [
        CARRIED.get(name.partition(" ")[0], REFINED[draw // 12]) for name, draw in zip(names, draws, strict=True)
    ]
    return [names, [f"{at // 1000}+{at % 1000:03d}" for at in metres], carried]


def _recovered(block: Block) -> list[str]:
    """Give the litres got back, where it was told; from an attempt nothing flowed."""
    litres = block.chance("VOL_RECUPERADO_L").wholes(block.rows, 90, 42_000, lean=3).tolist()
    told = block.chance("told").wholes(block.rows, 0, 9).tolist()
    kinds = block.made["TIPO_TOMA"]
    return [
        "0" if kind.startswith("Intento") else str(one) if known < 4 else ""
        for one, known, kind in zip(litres, told, kinds, strict=True)
    ]


DATASET = Dataset(
    Entry(
        title=Words("Illegal taps on pipelines", "Tomas clandestinas en ductos"),
        what=Words(
            "A row is an illegal tap found on a pipeline: when, where, what it took and what was recovered.",
            "Una fila es una toma clandestina localizada en un ducto: cuándo, dónde, qué producto y cuánto se recuperó.",
        ),
        owner="Gerencia de Servicios de Seguridad Física",
        system="Bitácora de reportes de los sectores de ductos, en hojas de cálculo",
        sensitivity="reserved",
        demand=5,
        evidence=Words(
            "Newspapers ask for counts by municipality every month; the exact places could help whoever steals.",
            "Los periódicos piden cada mes los conteos por municipio; los puntos exactos podrían servir a quien roba.",
        ),
        effort=3,
        barriers=("right-to-publish", "quality"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Governmental Information: what could put security at risk may "
            "be reserved, and the rest is public.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: lo que ponga en riesgo la "
            "seguridad puede reservarse y lo demás es público.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "TC-{year}-{:05d}"),
        date("FECHA_LOCALIZACION", "{year}-01-01", "{year}-12-31", rising=True),
        towns(tuple(PIPELINES), state_key="CVE_ENT", state="ENTIDAD", municipality="MUNICIPIO"),
        derived(("DUCTO", "KM", "PRODUCTO"), _pipelines),
        coordinates("LATITUD", "LONGITUD"),
        choice("TIPO_TOMA", {"Hermética": 11, "Descontrolada": 2, "Intento de perforación": 2}),
        derived("VOL_RECUPERADO_L", _recovered),
        choice("ESTATUS", {"Inhabilitada": 10, "En reparación": 3, "Bajo vigilancia": 1}),
    ),
    releases=(
        release(
            "2013",
            "tomas-clandestinas-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=SHORT),
            spoil("date-form", columns="FECHA_LOCALIZACION", form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns="FECHA_LOCALIZACION", every=30),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            year=2013,
        ),
        release(
            "2014",
            "tomas-clandestinas-2014.csv",
            spoil("whitespace", columns=["DUCTO", "MUNICIPIO"], every=15),
            spoil("value-renamed", columns="ENTIDAD", names=SHORT),
            spoil("coordinate-dms", columns="LATITUD", letter="N", glyph="?"),
            spoil("coordinate-dms", columns="LONGITUD", letter="W", glyph="?"),
            year=2014,
        ),
    ),
    full=3_600,
    small=90,
    known={
        "ambiguous-date": (
            "ambiguous-date;"
            "FECHA_LOCALIZACION>=above(FECHA_LOCALIZACION);"
            "FECHA_LOCALIZACION<=above(FECHA_LOCALIZACION)+21"
        ),
    },
)
