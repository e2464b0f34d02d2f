"""What several datasets of SCT say: routes, names of states as the agency writes them, notes."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY, SPOKEN
from ...making import Block, Maker, derived

# Federal routes that pass through each state, by the numbers on their signs; not all of them. From memory; not compared.
ROUTES: dict[str, tuple[str, ...]] = {
    **{"01": ("045", "070", "025"), "02": ("001", "002", "003", "005"), "03": ("001", "019", "022")},
    **{"04": ("180", "186", "261", "281"), "05": ("057", "040", "030", "053"), "06": ("110", "200", "098")},
    **{"07": ("190", "200", "199", "195"), "08": ("045", "016", "010", "024"), "09": ("095", "085", "150", "015")},
    **{"10": ("040", "045", "023", "030"), "11": ("045", "051", "090", "110"), "12": ("095", "200", "051")},
    **{"13": ("085", "105", "132", "045"), "14": ("015", "080", "054", "200"), "15": ("015", "055", "136", "134")},
    **{"16": ("015", "037", "043", "014"), "17": ("095", "115", "160", "138"), "18": ("015", "200", "068")},
    **{"19": ("085", "040", "053", "058"), "20": ("190", "175", "200", "185"), "21": ("150", "190", "119", "129")},
    **{"22": ("057", "045", "120"), "23": ("307", "186", "180", "293"), "24": ("057", "070", "085", "080")},
    **{"25": ("015", "040", "024"), "26": ("015", "002", "016"), "27": ("180", "186", "187", "195")},
    **{"28": ("085", "101", "180", "097"), "29": ("119", "117", "136"), "30": ("180", "140", "145", "150")},
    **{"31": ("180", "261", "176", "184"), "32": ("045", "054", "049", "023")},
}
# The capital was renamed in 2016; the others are called as people do.
SHORT = {**FORMERLY, **SPOKEN}
INVENTED = "Nota: todas las cifras son inventadas para capacitación."


def route(label: str) -> Maker:
    """Make a column of routes that pass through the state of each row.

    Parameters:
        label: its label.
    """

    def work(block: Block) -> list[str]:
        draws = block.chance(label).wholes(block.rows, 0, 11).tolist()
        states = [ROUTES[f"{one:02d}"] for one in block.numbers["state"].tolist()]
        return [f"MEX-{of[draw % len(of)]}" for of, draw in zip(states, draws, strict=True)]

    return derived(label, work)
