"""The catalogue of medicines that public hospitals may buy."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, serial, steady
from ...making.steady import units

_INFECTIONS, _GLANDS, _HEART = "Enfermedades infecciosas", "Endocrinología", "Cardiología"
_PILL, _CAPSULE, _SHOT = "Tableta", "Cápsula", "Solución inyectable"
# A medicine, its group, its form, its strength, and what a piece costs in cents.
MEDICINES = (
    *(("Paracetamol", "Analgesia", _PILL, "500 mg", 35), ("Metformina", _GLANDS, _PILL, "850 mg", 42)),
    *(("Ketorolaco", "Analgesia", _SHOT, "30 mg", 310), ("Glibenclamida", _GLANDS, _PILL, "5 mg", 15)),
    *(("Losartán", _HEART, "Gragea", "50 mg", 180), ("Captopril", _HEART, _PILL, "25 mg", 28)),
    *(("Enalapril", _HEART, _CAPSULE, "10 mg", 30), ("Atorvastatina", _HEART, _PILL, "20 mg", 520)),
    *(("Amoxicilina", _INFECTIONS, _CAPSULE, "500 mg", 110), ("Dicloxacilina", _INFECTIONS, _CAPSULE, "500 mg", 125)),
    *(("Ceftriaxona", _INFECTIONS, _SHOT, "1 g", 1_450), ("Ranitidina", "Gastroenterología", _PILL, "150 mg", 38)),
    *(("Omeprazol", "Gastroenterología", _CAPSULE, "20 mg", 65), ("Loratadina", "Neumología", _PILL, "10 mg", 55)),
    *(("Ácido fólico", "Hematología", _PILL, "5 mg", 22), ("Fumarato ferroso", "Hematología", _PILL, "200 mg", 18)),
    *(("Fluoxetina", "Psiquiatría", _CAPSULE, "20 mg", 140), ("Clonazepam", "Neurología", _PILL, "2 mg", 95)),
    *(("Oxitocina", "Gineco-obstetricia", _SHOT, "5 UI", 390), ("Insulina humana", _GLANDS, _SHOT, "100 UI/ml", 7_400)),
    *(("Salbutamol", "Neumología", "Suspensión en aerosol", "20 mg", 2_700),),
)
# How many pieces a box may have; what is not swallowed comes in small ones.
BOXES, FEW = (10, 14, 20, 28, 30, 60), (1, 1, 2, 3, 5, 6)
NAME, FORM, BARS, PRICE = "DENOMINACION", "FORMA_FARMACEUTICA", "CODIGO_BARRAS", "PRECIO_MAXIMO"


def _bars(block: Block) -> list[str]:
    """Give thirteen digits as on a box sold in Mexico, the last one wrong on purpose."""
    found = []
    for draw in block.chance(BARS).draws(block.rows).tolist():
        text = f"750{draw % 10**9:09d}"
        right = -(sum(map(int, text[::2])) + 3 * sum(map(int, text[1::2]))) % 10
        found.append(text + str((right + 1 + (draw >> 40) % 9) % 10))
    return found


def _box(block: Block) -> list[list[str]]:
    """Give how many pieces a box has, the same in all releases, and its price, which goes with them."""
    which = block.numbers[NAME].tolist()
    sizes = block.lasting("CONTENIDO").wholes(units(block), 0, len(BOXES) - 1).tolist()
    pieces = [
        (BOXES if MEDICINES[at][2] in (_PILL, _CAPSULE, "Gragea") else FEW)[one]
        for at, one in zip(which, sizes, strict=True)
    ]
    shares = block.chance(PRICE).wholes(block.rows, 80, 125).tolist()
    cents = [MEDICINES[at][4] * box * share // 100 for at, box, share in zip(which, pieces, shares, strict=True)]
    return [list(map(str, pieces)), [f"{one // 100}.{one % 100:02d}" for one in cents]]


DATASET = Dataset(
    Entry(
        title=Words("Catalogue of medicines", "Catálogo de medicamentos del cuadro básico"),
        what=Words(
            "A row is a medicine in one presentation: its key, form and strength, and the highest price paid for it.",
            "Una fila es un medicamento en una presentación: su clave, forma y concentración, y el precio máximo "
            "de compra.",
        ),
        owner="Consejo de Salubridad General",
        system="Documento PDF que se publica en el Diario Oficial de la Federación",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Patients’ associations and programmers retype the PDF to compare what pharmacies and hospitals have.",
            "Asociaciones de pacientes y programadores vuelven a teclear el PDF para comparar farmacias y hospitales.",
        ),
        effort=1,
        barriers=("format", "upkeep"),
        legal_basis=Words(
            "General Health Law: there is a basic list of supplies for the public health sector, and it is published.",
            "Ley General de Salud: hay un Cuadro Básico de Insumos para el sector público de salud, y se publica.",
        ),
        frequency="irregular",
    ),
    key=("CLAVE",),
    columns=(
        steady(serial("CLAVE", "010.000.{:04d}.00", start=101)),
        steady(derived(BARS, _bars)),
        steady(choice((NAME, "GRUPO", FORM, "CONCENTRACION"), [one[:4] for one in MEDICINES])),
        derived(("CONTENIDO", PRICE), _box),
        steady(date("FECHA_ALTA", "1998-01-01", "2012-12-31")),
    ),
    releases=(
        release(
            "2013",
            "catalogo-de-medicamentos-2013.csv",
            spoil("scientific-key", columns=BARS, every=8),
            spoil("invisible-character", columns=[NAME, FORM], every=18),
            spoil("unit-in-cell", columns="CONTENIDO", every=10, unit="pzas."),
            year=2013,
        ),
        release(
            "2014",
            "catalogo-de-medicamentos-2014.csv",
            spoil("outlier", columns=PRICE, every=40),
            spoil(
                "value-renamed",
                columns=FORM,
                names={"Tableta": "TAB", "Cápsula": "CAP", "Solución inyectable": "SOL INY"},
            ),
            spoil("currency-in-cell", columns=PRICE),
            spoil("column-renamed", column=NAME, to="NOMBRE GENÉRICO"),
            spoil("repeated-header", every=30),
            spoil("encoding-error", encoding="windows-1252"),
            year=2014,
        ),
    ),
    full=1_600,
    small=90,
    known={
        "outlier": "PRECIO_MAXIMO<=1500",
    },
)
