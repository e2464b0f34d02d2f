"""The capstone: how far the own file is on the way to the portal, by what the other units left of it, and the page to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import CLEAN, CROSSWALK, DICTIONARY, INVENTORY, PUBLICATION, RECIPE
from ..step import Step
from .u3_1 import publication

if TYPE_CHECKING:
    from ..bench import Bench

_PAGE = "portfolio.html"
_NOT_YET = Words(
    "There is no page to show yet: it is made once a receipt says that your dataset is out.",
    "Todavía no hay página que mostrar: se hace cuando un recibo dice que tu conjunto ya salió.",
)
_HOW = Words(
    "opendata publish {folder} --portal ADDRESS --dry-run; the same without --dry-run; then run this again.",
    "opendata publish {folder} --portal DIRECCIÓN --dry-run; lo mismo sin --dry-run; después ejecuta esto otra vez.",
)
_MADE = Words("The page to show is {file}", "La página para mostrar es {file}")


def run(bench: Bench) -> list[Any]:
    """Begin or renew the publication, look where it is on the way, and make the page where it is out."""
    from ...capstone.journey import my_journey
    from ...portfolio_page.gathering import gathered
    from ...portfolio_page.page import numbers, page, verdict

    folder = publication(bench)
    bench.keeper.left.append(folder / "dataset.yaml")
    if not any((folder / "receipts").glob("*.json")):
        waiting = Card("not-attempted", str(_NOT_YET), (_HOW.format(folder=PUBLICATION),))
        return [my_journey(bench.folder), waiting]
    found = gathered(folder, bench.file)

    def write(path: Any) -> None:
        from .... import files

        files.write_text(path, page(found))

    place = bench.keep(_PAGE, [one.name for one in found.sent], write)
    made = Card("correct", _MADE.format(file=place.name), (verdict(found),), table=tuple(numbers(found)))
    return [my_journey(bench.folder), made]


STEP = Step(
    unit="capstone",
    does=Words(
        "It says how far your file is from raw to the portal, and makes the page to show once it is out.",
        "Dice hasta dónde va tu archivo en el camino al portal y, cuando ya salió, hace la página para mostrarlo.",
    ),
    person=Words(
        "The decision, the words and the signature are yours and your office's; so is publishing: opendata publish. Nothing was "
        "sent.",
        "La decisión, las palabras y la firma son tuyas y de tu oficina; publicar también: opendata publish. No se envió nada.",
    ),
    run=run,
    needs=(f"{CLEAN}/*.csv", INVENTORY, RECIPE, CROSSWALK, DICTIONARY, PUBLICATION),
    leaves=(f"{PUBLICATION}/dataset.yaml",),
)
