"""Slaughterhouses and packing plants with federal inspection."""

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import choice, coordinates, place, serial, text, whole

# What a plant does, and with which animals.
ACTIVITIES = {
    ("Sacrificio", "Bovino"): 3,
    ("Sacrificio", "Porcino"): 2,
    ("Sacrificio", "Aves"): 2,
    ("Sacrificio", "Ovino y caprino"): 1,
    ("Sacrificio", "Equino"): 0.3,
    ("Corte y deshuese", "Bovino"): 4,
    ("Corte y deshuese", "Porcino"): 3,
    ("Elaboración de embutidos", "Porcino"): 2,
    ("Almacén frigorífico", "Bovino"): 2,
    ("Almacén frigorífico", "Aves"): 1,
    ("Empaque de huevo", "Aves"): 1,
}
STATUS = {"Vigente": 12, "Suspensión temporal": 2, "Revocación": 1}
_VARIANTS = {
    "Vigente": ["VIGENTE", "vigente", "Activo"],
    "Suspensión temporal": ["Suspendido", "Susp. temporal"],
    "Revocación": ["Revocado", "REVOCACION"],
}

DATASET = Dataset(
    Entry(
        title=Words("Plants with federal inspection (TIF)", "Establecimientos Tipo Inspección Federal (TIF)"),
        what=Words(
            "A row is a plant: its number, what it does, where it is and whether its certificate is in force.",
            "Una fila es un establecimiento: su número, qué hace, dónde está y si su certificación está vigente.",
        ),
        owner="Dirección General de Inocuidad Agroalimentaria, Acuícola y Pesquera del SENASICA",
        system="Directorio en línea, que se exporta con un botón",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Shops and exporters look a plant up before each purchase; the page of the directory is among the ten most visited.",
            "Comercios y exportadores la consultan antes de cada compra; el directorio está entre las diez páginas más visitadas.",
        ),
        effort=1,
        barriers=("upkeep",),
        legal_basis=Words(
            "Federal Law of Animal Health: the Ministry certifies these plants and keeps their directory.",
            "Ley Federal de Sanidad Animal: la Secretaría certifica estos establecimientos y lleva su directorio.",
        ),
        frequency="R/P1W",
    ),
    key=("NUM_TIF",),
    columns=(
        serial("NUM_TIF", "TIF-{:03d}"),
        text(
            "RAZON_SOCIAL",
            "{kind} {name}, {form}",
            kind=("Empacadora", "Rastro", "Frigorífico", "Productos Cárnicos", "Procesadora", "Alimentos"),
            name=("del Valle", "La Huerta", "Tres Ríos", "El Mezquite", "San Jerónimo", "del Altiplano", "Los Nogales"),
            form=("S.A. de C.V.", "S. de R.L. de C.V.", "S.P.R. de R.L."),
        ),
        place(state_key="CVE_ENT", state="NOM_ENT", geo="CVE_MUN", municipality="NOM_MUN", scattered=True),
        choice(("ACTIVIDAD", "ESPECIE"), ACTIVITIES),
        whole("CAPACIDAD_DIARIA", 20, 2_500, lean=2),
        coordinates("LATITUD", "LONGITUD"),
        choice("ESTATUS", STATUS),
    ),
    releases=(
        release(
            "2017",
            "establecimientos-tif-2017.csv",
            spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=25),
            spoil("category-variant", columns="ESTATUS", every=12, variants=_VARIANTS),
            spoil("untrimmed-label", column="NOM_MUN", after="  "),
            year=2017,
        ),
    ),
    full=450,
    small=100,
)
