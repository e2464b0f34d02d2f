"""SAGARPA: crops, livestock, fishing, and the support paid to those who live on them."""

from ....locale import Words

TITLE = Words(
    "Ministry of Agriculture, Livestock, Rural Development, Fisheries and Food",
    "Secretaría de Agricultura, Ganadería, Desarrollo Rural, Pesca y Alimentación",
)
ACRONYM = "SAGARPA"
THEME = "AGRI"
FLAGSHIP = "cierre-agricola-municipal"
