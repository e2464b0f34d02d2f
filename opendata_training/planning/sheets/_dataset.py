"""The two columns by which the rows of a plan's files say which dataset they are about, titled alike in all of them."""

from __future__ import annotations

from ...locale import Words
from ..sheet import Column

ID = Column(
    "id",
    Words("Id", "Clave"),
    Words("The dataset's id in the inventory.", "La clave del conjunto en el inventario."),
    also=("Clave del conjunto", "Identificador", "Identifier"),
)
NAME = Column(
    "name",
    Words("Dataset", "Conjunto"),
    Words("The dataset's name.", "El nombre del conjunto."),
    also=("Nombre", "Nombre del conjunto", "Conjunto de datos", "Dataset name", "Name"),
)
