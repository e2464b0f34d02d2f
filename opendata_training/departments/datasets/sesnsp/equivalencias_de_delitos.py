"""How the crimes of each state's penal code are called in the national classification."""

from __future__ import annotations

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, derived
from ...making.basic import picked
from ._lists import parted
from .incidencia_delictiva_municipal import CRIMES

# A national subtype, and what states' codes call it.
LOCAL = {
    "Robo de vehículo automotor": ("Robo de vehículo", "Robo de automóvil estacionado", "Robo de motocicleta"),
    "Lesiones dolosas": ("Lesiones calificadas", "Lesiones en riña", "Lesiones simples"),
    "Violencia familiar": ("Violencia familiar", "Violencia intrafamiliar", "Violencia familiar equiparada"),
    "Robo a casa habitación": ("Robo a casa habitación", "Robo en lugar habitado", "Robo domiciliario"),
    "Fraude": ("Fraude", "Fraude específico", "Fraude procesal"),
    "Homicidio doloso": ("Homicidio calificado", "Homicidio simple", "Homicidio en riña"),
    "Extorsión": ("Extorsión", "Extorsión agravada", "Extorsión telefónica"),
    "Robo a negocio": ("Robo a negocio", "Robo a establecimiento comercial", "Robo en local abierto al público"),
    "Robo a transeúnte en vía pública": ("Robo a transeúnte", "Robo a persona en vía pública", "Asalto"),
    "Robo de ganado": ("Abigeato", "Robo de ganado mayor", "Robo de ganado menor"),
    "Lesiones culposas": ("Lesiones culposas", "Lesiones imprudenciales", "Lesiones por tránsito de vehículo"),
    "Homicidio culposo": ("Homicidio culposo", "Homicidio imprudencial", "Homicidio por tránsito de vehículo"),
    "Secuestro extorsivo": ("Secuestro", "Plagio o secuestro", "Privación ilegal de la libertad por rescate"),
    "Abuso sexual": ("Abuso sexual", "Abusos deshonestos", "Atentados al pudor"),
    "Narcomenudeo": ("Narcomenudeo", "Posesión simple de narcóticos", "Comercio de narcóticos al menudeo"),
    "Amenazas": ("Amenazas", "Amenazas cumplidas", "Intimidación"),
    "Falsificación": ("Falsificación de documentos", "Uso de documento falso", "Falsificación de sellos"),
    "Allanamiento de morada": ("Allanamiento de morada", "Allanamiento", "Invasión de domicilio"),
}
KINDS = {crime[2]: crime[:3] for crime in CRIMES}
NAMES = tuple((name, *KINDS[subtype]) for subtype, names in LOCAL.items() for name in names)
# What the federation prosecutes too.
SHARED = ("Secuestro extorsivo", "Narcomenudeo")
# How many crimes a state has in a small file.
SHOWN = 12


def _table(block: Block) -> list[list[str]]:
    """Give the state, the key and name of the crime there, and the national class: state after state."""
    import numpy as np

    many = min(len(STATES), max(3, block.nominal // SHOWN))
    keys = block.lasting("states").some(sorted(STATES), many)
    state, within, rows = parted(block.rows.astype(np.int64), block.total, many)
    of = state.astype(np.uint64)
    # In their order, with gaps between them that fall otherwise in each state.
    crime = (within * len(NAMES) + block.chance("crimes").wholes(of, 0, len(NAMES) - 1)) // rows
    # Each state counts in its own steps.
    step = block.lasting("steps").wholes(of, 3, 19)
    local = [f"{one:04d}" for one in (step * (crime + 1)).tolist()]
    told = [picked([one[at] for one in NAMES], crime) for at in (0, 1, 2, 3)]
    return [picked(keys, state), local, *told, ["Concurrente" if one in SHARED else "Común" for one in told[3]]]


DATASET = Dataset(
    Entry(
        title=Words("Crimes of the states' codes in the national classes", "Equivalencias de delitos por entidad"),
        what=Words(
            "A row is a crime of a state's penal code, and what it is in the national classification.",
            "Una fila es un delito del código penal de un estado y a qué corresponde en la clasificación nacional.",
        ),
        owner="Sin área asignada desde que se armó para un taller con las procuradurías",
        system="Un libro de cálculo compartido por correo",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Researchers ask what each class of crime holds; without it the figures of two states cannot be compared.",
            "Investigadores preguntan qué incluye cada tipo de delito; sin ella no se comparan las cifras de dos estados.",
        ),
        effort=2,
        barriers=("no-owner", "upkeep", "third-party"),
        legal_basis=Words(
            "General Law of the National Public Security System: criminal statistics follow one method.",
            "Ley General del Sistema Nacional de Seguridad Pública: la estadística delictiva sigue una metodología común.",
        ),
        frequency="irregular",
    ),
    key=("CVE_ENT", "CVE_LOCAL"),
    columns=(
        derived(("CVE_ENT", "CVE_LOCAL", "DELITO_LOCAL", "BIEN_JURIDICO", "TIPO", "SUBTIPO", "FUERO"), _table),
        blank(choice("VALIDADO", {"Validado por la procuraduría": 6, "Propuesta del Secretariado": 3}), 0.12),
    ),
    releases=(
        release(
            "2014",
            "equivalencias-de-delitos-2014.csv",
            spoil("leading-apostrophe", columns="CVE_LOCAL", every=14),
            spoil("untrimmed-label", column="SUBTIPO"),
            spoil("mojibake", columns=["BIEN_JURIDICO", "TIPO"]),
            year=2014,
        ),
    ),
    full=960,
    small=60,
)
