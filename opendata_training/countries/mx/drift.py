"""Words that labels of Mexican files are made of: the levels of geography and of the federal budget, and keys of their own.

Sources: INEGI, Catálogo Único de Claves (CVE_ENT, NOM_ENT, CVEGEO…); SHCP, Clasificador por objeto del gasto and Manual de
programación (ramo, UR, PP, capítulo); the labels of federal releases that are described in each dataset of `departments`.
Both are written as in `validation.drift.words`.
"""

from fractions import Fraction

ALIKE = """
state edo ent entidad estado state entidades federativa uf
municipality mun mpio municipio municipality mncpio mcipio alcaldia delegacion_mun
locality loc localidad locality
geokey cvegeo geo
branch ramo
respunit ur
progkey pp
chapter capitulo cap
district ddr distrito
cader cader
clues clues
school-key cct clavecct
curp curp
rfc rfc
delegation delegacion deleg del
subdelegation subdelegacion subdel
"""
APART = (
    "state municipality locality",
    "branch respunit progkey chapter",
    "curp rfc phone mail",
    "delegation subdelegation",
)
# Amounts of money and of oil and gas as federal files abbreviate them, by how many single ones they are.
UNITS = {
    "count": {
        "mdp|mdd|millones": Fraction(10**6),
        "mmdp": Fraction(10**9),
        "mpesos|mp": Fraction(1000),
        "pesos|mxn": Fraction(1),
    },
    "volume": {"mm3|hm3": Fraction(10**6)},
    "oil": {"mbd|mbpd|miles de barriles diarios": Fraction(1000), "bd|bpd|barriles diarios": Fraction(1)},
    "gas": {"mmpcd": Fraction(10**6), "mmmpcd": Fraction(10**9)},
}
