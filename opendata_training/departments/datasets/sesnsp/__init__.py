"""SESNSP: crimes, as the states' prosecutors report them."""

from ....locale import Words

TITLE = Words(
    "Executive Secretariat of the National Public Security System",
    "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública",
)
ACRONYM = "SESNSP"
THEME = "JUST"
FLAGSHIP = "incidencia-delictiva-municipal"
PRACTICE = "2014"
