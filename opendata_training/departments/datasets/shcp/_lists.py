"""Lists that several datasets of this department share: budget branches, months, and rows that stand branch by branch."""

from __future__ import annotations

from ...making import Block
from ...making.basic import picked

# The budget's branches of 2014: after the federal budget, from memory; not compared.
RAMOS = {
    "02": "Oficina de la Presidencia de la República",
    "04": "Gobernación",
    "05": "Relaciones Exteriores",
    "06": "Hacienda y Crédito Público",
    "07": "Defensa Nacional",
    "08": "Agricultura, Ganadería, Desarrollo Rural, Pesca y Alimentación",
    "09": "Comunicaciones y Transportes",
    "10": "Economía",
    "11": "Educación Pública",
    "12": "Salud",
    "13": "Marina",
    "14": "Trabajo y Previsión Social",
    "15": "Desarrollo Agrario, Territorial y Urbano",
    "16": "Medio Ambiente y Recursos Naturales",
    "17": "Procuraduría General de la República",
    "18": "Energía",
    "20": "Desarrollo Social",
    "21": "Turismo",
    "27": "Función Pública",
    "38": "Consejo Nacional de Ciencia y Tecnología",
}
# What branch 15 was called until the law of January 2013 gave its secretariat another name.
UNTIL_2013 = {"Desarrollo Agrario, Territorial y Urbano": "Reforma Agraria"}
MONTHS = (
    *("ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO"),
    *("JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE"),
)
INVENTED = "Nota: todas las cifras son inventadas para capacitación."


def by_branch(block: Block, per: int) -> list[list[str]]:
    """Give key and name of branches whose rows stand together; `cycle` counts within a branch.

    Parameters:
        block: some rows.
        per: about how many rows a branch has, while there are branches enough; branch 15 and one below 10 are always there.
    """
    many = min(len(RAMOS), max(4, block.nominal // per))
    chance = block.lasting("ramos")
    low, high = [key for key in RAMOS if key < "10"], [key for key in RAMOS if key >= "10" and key != "15"]
    less = max(1, many * len(low) // len(RAMOS))
    keys = sorted([*chance.some(low, less), *chance.some(high, many - less - 1), "15"])
    codes, block.numbers["within"] = block.parted(many)
    block.numbers["ramo"] = codes
    return [picked(keys, codes), picked([RAMOS[key] for key in keys], codes)]
