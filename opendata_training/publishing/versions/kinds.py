"""The kinds of change between two releases: which number of the version each moves, and what is said of it.

Source of the three parts: the Data Package Version recipe, https://datapackage.org/recipes/data-package-version/ (major:
whatever is incompatible, also fields added, removed or put elsewhere, another type or format, a tighter constraint; minor: new
data and looser constraints; patch: corrections and descriptions). One thing is told otherwise: a column that is new at the end
moves no other and is read by nobody who does not know it, so that it is minor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...locale import Words

Part = Literal["major", "minor", "patch"]
PARTS: tuple[Part, ...] = ("major", "minor", "patch")
PART_WORDS = {
    "major": Words("Breaks what others built", "Rompe lo que otros hicieron"),
    "minor": Words("New, and nothing breaks", "Nuevo, sin romper nada"),
    "patch": Words("Corrected", "Corregido"),
}


@dataclass(frozen=True)
class Kind:
    """A kind of change.

    Parameters:
        part: the part of the version's number that it moves.
        words: what happened, with {column}, {before}, {after}, {count} where it needs them.
        advice: what those who use the data have to do.
    """

    part: Part
    words: Words
    advice: Words


_TITLE = Words("Look for the column under its new title.", "Busca la columna con su título nuevo.")
_READ = Words("Change how the file is opened.", "Cambia la forma de abrir el archivo.")
_NOTHING = Words("Nothing to do.", "No hay nada que hacer.")

KINDS: dict[str, Kind] = {
    "column-gone": Kind(
        "major",
        Words("The column “{column}” is gone.", "Ya no está la columna «{column}»."),
        Words("Take it out of your formulas and programs, or stay with the earlier release.",
              "Quítala de tus fórmulas y programas, o quédate con la versión anterior."),
    ),
    "column-renamed": Kind(
        "major",
        Words("The column “{before}” is now called “{after}”.", "La columna «{before}» ahora se llama «{after}»."),
        _TITLE,
    ),
    "column-split": Kind(
        "major",
        Words("The column “{before}” became several: {after}.", "La columna «{before}» se dividió en varias: {after}."),
        Words("Join the new columns, or use them one by one.", "Une las columnas nuevas o úsalas por separado."),
    ),
    "column-merged": Kind(
        "major",
        Words("The columns {before} became one: “{after}”.", "Las columnas {before} se unieron en una: «{after}»."),
        Words("Part the new column where you need its pieces.", "Separa la columna nueva donde necesites sus partes."),
    ),
    "column-moved": Kind(
        "major",
        Words("Columns stand in another order: {column}.", "Hay columnas en otro orden: {column}."),
        Words("Find columns by their titles, not by their place.", "Busca las columnas por su título y no por su lugar."),
    ),
    "column-between": Kind(
        "major",
        Words("The column “{column}” is new, and moved those behind it.",
              "La columna «{column}» es nueva y recorrió a las que siguen."),
        Words("Find columns by their titles, not by their place.", "Busca las columnas por su título y no por su lugar."),
    ),
    "type-changed": Kind(
        "major",
        Words("“{column}” is of another type: {before} before, {after} now.",
              "«{column}» es de otro tipo: antes {before}, ahora {after}."),
        Words("Read the column as its new type.", "Lee la columna con su tipo nuevo."),
    ),
    "form-changed": Kind(
        "major",
        Words("“{column}” is written otherwise: {before} before, {after} now.",
              "«{column}» se escribe de otra forma: antes {before}, ahora {after}."),
        Words("Read the column in its new form.", "Lee la columna en su forma nueva."),
    ),
    "unit-changed": Kind(
        "major",
        Words("“{column}” is in another unit: 1 of before is {after} of now.",
              "«{column}» está en otra unidad: 1 de antes son {after} de ahora."),
        Words("Multiply earlier figures by {after} before you compare.",
              "Multiplica las cifras anteriores por {after} antes de comparar."),
    ),
    "recoded": Kind(
        "major",
        Words("“{column}” has its categories in other words: {before} before, {after} now.",
              "«{column}» tiene sus categorías con otras palabras: antes {before}, ahora {after}."),
        Words("Translate the earlier words before you compare.", "Traduce las palabras anteriores antes de comparar."),
    ),
    "meaning-changed": Kind(
        "major",
        Words("“{column}” has the same title and holds something else.",
              "«{column}» tiene el mismo título y contiene otra cosa."),
        Words("Do not put both releases under one title.", "No juntes las dos versiones bajo un mismo título."),
    ),
    "constraint-tighter": Kind(
        "major",
        Words("“{column}” allows less than before: {after}.", "«{column}» permite menos que antes: {after}."),
        Words("Check the data you send or keep against the new rule.",
              "Revisa con la regla nueva los datos que envías o guardas."),
    ),
    "key-changed": Kind(
        "major",
        Words("What names a row is another: {before} before, {after} now.",
              "Lo que identifica a una fila cambió: antes {before}, ahora {after}."),
        Words("Join tables by the new key.", "Cruza las tablas con la clave nueva."),
    ),
    "format-changed": Kind(
        "major",
        Words("The file is of another format: {before} before, {after} now.",
              "El archivo tiene otro formato: antes {before}, ahora {after}."),
        _READ,
    ),
    "encoding-changed": Kind(
        "major",
        Words("The file is in another encoding: {before} before, {after} now.",
              "El archivo está en otra codificación: antes {before}, ahora {after}."),
        _READ,
    ),
    "delimiter-changed": Kind(
        "major",
        Words("The cells are separated by another sign: {before} before, {after} now.",
              "Las celdas se separan con otro signo: antes {before}, ahora {after}."),
        _READ,
    ),
    "header-moved": Kind(
        "major",
        Words("The header ends on row {after} of the file; it was row {before}.",
              "El encabezado termina en la fila {after} del archivo; antes, en la {before}."),
        _READ,
    ),
    "file-gone": Kind(
        "major",
        Words("The file “{before}” is gone.", "Ya no está el archivo «{before}»."),
        Words("Take the data from the other files, or stay with the earlier release.",
              "Toma los datos de los otros archivos, o quédate con la versión anterior."),
    ),
    "file-new": Kind("minor", Words("The file “{after}” is new.", "El archivo «{after}» es nuevo."), _NOTHING),
    "file-replaced": Kind(
        "minor",
        Words("The file has new contents; what changed in them was not compared.",
              "El archivo tiene contenido nuevo; no se comparó qué cambió en él."),
        Words("Download it again.", "Descárgalo de nuevo."),
    ),
    "column-new": Kind(
        "minor",
        Words("The column “{column}” is new, at the end.", "La columna «{column}» es nueva, al final."),
        _NOTHING,
    ),
    "decimals-now": Kind(
        "minor",
        Words("“{column}” has decimals now.", "«{column}» ahora tiene decimales."),
        Words("Do not keep it as whole numbers.", "No la guardes como números enteros."),
    ),
    "blanks-now": Kind(
        "minor",
        Words("“{column}” has blank cells now: {count}.", "«{column}» ahora tiene celdas vacías: {count}."),
        Words("A blank is not 0: leave it out of sums.", "Vacío no es 0: déjalo fuera de las sumas."),
    ),
    "categories-new": Kind(
        "minor",
        Words("“{column}” has new categories: {after}.", "«{column}» tiene categorías nuevas: {after}."),
        Words("Add them to your lists.", "Agrégalas a tus listas."),
    ),
    "constraint-looser": Kind(
        "minor",
        Words("“{column}” allows more than before: {after}.", "«{column}» permite más que antes: {after}."),
        _NOTHING,
    ),
    "rows-added": Kind("minor", Words("Rows added: {count}.", "Filas agregadas: {count}."), _NOTHING),
    "rows-gone": Kind(
        "minor",
        Words("Rows of the earlier release that are not in this one: {count}.",
              "Filas de la versión anterior que no están en esta: {count}."),
        Words("Keep the earlier release if you need them.", "Guarda la versión anterior si las necesitas."),
    ),
    "rows-corrected": Kind(
        "patch",
        Words("Rows corrected: {count}.", "Filas corregidas: {count}."),
        Words("Use this release in place of the earlier one.", "Usa esta versión en lugar de la anterior."),
    ),
    "file-rewritten": Kind(
        "patch",
        Words("The file is written otherwise and says the same.", "El archivo está escrito de otra forma y dice lo mismo."),
        _NOTHING,
    ),
    "facts-changed": Kind(
        "patch", Words("The description changed: {after}.", "Cambió la descripción: {after}."), _NOTHING
    ),
    "described": Kind(
        "patch",
        Words("“{column}” is described in other words.", "«{column}» se describe con otras palabras."),
        _NOTHING,
    ),
}  # fmt: skip
