"""CONAGUA: the country's water, its dams, aquifers and rain, and who may use it."""

from ....locale import Words

TITLE = Words("National Water Commission", "Comisión Nacional del Agua")
ACRONYM = "CONAGUA"
THEME = "ENVI"
FLAGSHIP = "presas-diario"
