"""PEMEX: oil, gas and what is made of them."""

from ....locale import Words

TITLE = Words("Mexican Petroleum", "Petróleos Mexicanos")
ACRONYM = "PEMEX"
THEME = "ENER"
FLAGSHIP = "produccion-por-activo"
PRACTICE = "2014"
