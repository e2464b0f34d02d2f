"""calendar.csv: how often each dataset was promised, when it was really updated, and when it is due next."""

from __future__ import annotations

from ...countries.common.frequencies import FREQUENCIES
from ...locale import Words
from ..sheet import Column, Sheet
from ._dataset import ID, NAME
from .inventory import SHEET as INVENTORY

_UPDATE = INVENTORY.column("update")
STATES = {
    "late": Words("late", "atrasado"),
    "soon": Words("due soon", "por vencer"),
    "on-time": Words("on time", "a tiempo"),
    "no-rhythm": Words("no fixed rhythm", "sin ritmo fijo"),
    "no-promise": Words("nothing promised", "sin promesa"),
    "no-date": Words("never updated, or not noted", "sin fecha de actualización"),
}
SHEET = Sheet(
    "calendar",
    Words("the update calendar", "el calendario de actualización"),
    (
        ID,
        NAME,
        Column(
            "update",
            _UPDATE.title,
            Words("How often it was promised.", "Cada cuándo se prometió."),
            "choice",
            {one.code: one.words for one in FREQUENCIES},
            also=_UPDATE.also,
            said=_UPDATE.said,
        ),
        Column(
            "updated",
            Words("Updated on", "Actualizado el"),
            Words(
                "The day it was really updated; a row for each update where the whole story is kept.",
                "El día en que de veras se actualizó; una fila por actualización si se guarda toda la historia.",
            ),
            "date",
            also=("Última actualización", "Last update", "Fecha de actualización", "Modified", "Fecha"),
        ),
        Column(
            "owner",
            Words("Who updates it", "Quién actualiza"),
            Words("The post that updates it.", "El cargo que lo actualiza."),
            also=("Responsable", "Responsible", "Owner"),
        ),
        Column(
            "due",
            Words("Next due", "Toca el"),
            Words("The day until which the next update is due.", "El día en que toca la siguiente actualización."),
            "date",
            also=("Due", "Próxima actualización", "Next update"),
        ),
        Column(
            "late",
            Words("Days late", "Días de atraso"),
            Words("How many days have passed since it was due.", "Cuántos días han pasado desde que tocaba."),
            "whole",
            least=0,
        ),
        Column(
            "missed",
            Words("Updates missed", "Actualizaciones perdidas"),
            Words("How many promised updates have not come.", "Cuántas actualizaciones prometidas no llegaron."),
            "whole",
            least=0,
        ),
        Column(
            "state",
            Words("State", "Estado"),
            Words("Whether it is late, due soon or on time.", "Si está atrasado, por vencer o a tiempo."),
            "choice",
            STATES,
        ),
    ),
    needed=("updated",),
)
