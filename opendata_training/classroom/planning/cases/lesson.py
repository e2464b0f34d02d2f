"""The cases that the lesson of unit 1.4 shows; the exercise has others."""

from __future__ import annotations

from ....locale import Words
from .case import Case, Ending, Told

_CASES = (
    Case(
        "aforos-viales",
        Words("Traffic counts on federal roads", "Aforos viales en carreteras federales"),
        "SCT",
        Words("A row is a point on a road: how many vehicles passed there in a day, counted by the ministry's own staff.",
              "Una fila es un punto de una carretera: cuántos vehículos pasaron en un día, contados por personal de la "
              "secretaría."),
        (
            Ending(
                Words("A deputy director fears that the press will say that the roads are full.",
                      "Una subdirectora teme que la prensa diga que las carreteras están llenas."),
                {}),
        ),
    ),
    Case(
        "becas-educacion-superior",
        Words("Grants for higher education", "Becas de educación superior"),
        "SEP",
        Words("A row is a payment to a student: CURP, name, campus, account number, amount.",
              "Una fila es un pago a una estudiante o un estudiante: CURP, nombre, plantel, cuenta, monto."),
        (
            Ending(
                Words("The law on transparency orders that the name, the amount and the place of whoever receives a grant be "
                      "published. It does not name CURP or account. The campuses come from the states, which agreed in writing.",
                      "La ley de transparencia ordena publicar el nombre, el monto y el lugar de quien recibe una beca. No "
                      "nombra CURP ni cuenta. Los planteles vienen de los estados, que lo autorizaron por escrito."),
                {"made": "part", "part-allowed": "allowed", "persons": "some", "ordered": "named"},
                "CURP; CUENTA"),
        ),
    ),
    Case(
        "quejas",
        Words("Complaints filed by consumers", "Quejas presentadas por consumidores"),
        "PROFECO",
        Words("A row is a complaint: who complains, telephone, supplier, reason, result.",
              "Una fila es una queja: quién se queja, teléfono, proveedor, motivo, resultado."),
        (
            Ending(
                Words("No law orders that whoever complains be named. Without name and telephone the rows are still of use, and "
                      "nobody is recognised.",
                      "Ninguna ley ordena nombrar a quien se queja. Sin nombre ni teléfono las filas siguen sirviendo y no se "
                      "reconoce a nadie."),
                {"persons": "some", "ordered": "none", "rest": "rows"},
                "NOMBRE; TELEFONO",
            ),
        ),
    ),
    Case(
        "encuesta-habitos",
        Words("Survey of buying habits", "Encuesta de hábitos de consumo"),
        "PROFECO",
        Words("A row is a household that answered at its door.", "Una fila es un hogar que contestó en su puerta."),
        (
            Ending(
                Words("They were promised that it serves statistics alone. A firm did the survey; nobody in the office has read "
                      "its contract.",
                      "Se les prometió que solo serviría para estadística. La levantó una empresa; nadie en la oficina ha "
                      "leído el contrato."),
                {"contract": None, "survey": "answers"},
            ),
        ),
    ),
)  # fmt: skip


def lesson_cases() -> tuple[Told, ...]:
    """Give the lesson's cases, the same for everybody."""
    return tuple(Told(case, case.endings[0]) for case in _CASES)
