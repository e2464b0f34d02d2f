"""What others have met and what helped: the barriers of `known/`, each with its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ... import families
from ...errors import Problem
from ...locale import Words, translator
from ...reading.kinds import plain

_ = translator("planning_barriers")
KNOWN = "opendata_training.planning.barriers.known"

KINDS: Mapping[str, Words] = {
    "data": Words("the data itself", "los datos mismos"),
    "technology": Words("technology", "tecnología"),
    "law": Words("law and privacy", "leyes y privacidad"),
    "resources": Words("time, money and skills", "tiempo, dinero y conocimientos"),
    "organisation": Words("who is in charge", "quién está a cargo"),
    "culture": Words("habits and fears", "costumbres y temores"),
}


@dataclass(frozen=True)
class Source:
    """A text that a barrier was found in.

    Parameters:
        text: author, title, year.
        address: where it is.
    """

    text: str
    address: str


# Seen on 29 November 2026, of the papers what their own pages say of them.
SOURCES: Mapping[str, Source] = {
    "odi-2014": Source(
        "Open Data Institute, “100 datasets in 42 days for Mexico” (2014)",
        "http://oldsite.theodi.org/blog/six-steps-for-open-data-publication-mexico",
    ),
    "odra": Source(
        "World Bank, “Open Data Readiness Assessment: Methodology”, version 3.1 (2015)",
        "http://opendatatoolkit.worldbank.org/en/odra.html",
    ),
    "janssen-2012": Source(
        "M. Janssen, Y. Charalabidis and A. Zuiderwijk, “Benefits, Adoption Barriers and Myths of Open Data and Open "
        "Government”, Information Systems Management 29(4), 2012",
        "https://doi.org/10.1080/10580530.2012.716740",
    ),
    "zuiderwijk-2012": Source(
        "A. Zuiderwijk and others, “Socio-technical Impediments of Open Data”, Electronic Journal of e-Government "
        "10(2), 2012",
        "https://academic-publishing.org/index.php/ejeg/article/view/571",
    ),
    "barry-2014": Source(
        "E. Barry and F. Bannister, “Barriers to open data release: A view from the top”, Information Polity 19, 2014",
        "https://doi.org/10.3233/IP-140327",
    ),
    "conradie-2014": Source(
        "P. Conradie and S. Choenni, “On the barriers for local government releasing open data”, Government Information "
        "Quarterly 31, 2014",
        "https://doi.org/10.1016/j.giq.2014.01.003",
    ),
    "stott-2011": Source(
        "A. Stott's “data hugging” excuses, noted at the Open Knowledge Conference (2011)",
        "https://www.dr0i.de/lib/2011/07/04/a_sample_of_data_hugging_excuses.html",
    ),
    "stott-2010": Source(
        "“Reasons for not releasing data in government”, noted at a workshop of A. Stott (2010)",
        "http://egovau.blogspot.com/2010/11/reasons-for-not-releasing-data-in.html",
    ),
    "sunlight-2013": Source(
        "Sunlight Foundation, “Reasons to Not Release Data, Part 6: Legality” (2013)",
        "http://sunlightfoundation.com/2013/10/07/reasons-to-not-release-data-part-6-legality/",
    ),
    "okfn-2013": Source(
        "B. Hanssens, “What are the arguments against open data”, okfn-discuss (2013)",
        "https://lists-archive.okfn.org/pipermail/okfn-discuss/2013-October/015724.html",
    ),
}


@dataclass(frozen=True)
class Known:
    """A barrier that others have met, and what helped.

    Parameters:
        code: its name, which never changes.
        kind: a code of KINDS.
        title: what it is, short.
        heard: how people say it.
        solution: what helps, as it may stand in a register.
        steps: what to do first.
        done: how one sees that it is out of the way.
        unit: the unit of the course that teaches it.
        sources: codes of SOURCES, where it was met.
    """

    code: str
    kind: str
    title: Words
    heard: Words
    solution: Words
    steps: tuple[Words, ...]
    done: Words
    unit: str
    sources: tuple[str, ...]


def known_barriers() -> tuple[Known, ...]:
    """Give all barriers that others have met, sorted by code."""
    return tuple(sorted((one.BARRIER for one in families.members(KNOWN)), key=lambda known: known.code))


def known_barrier(code: str) -> Known:
    """Give a barrier that others have met, by its code or its title in either language.

    Raises:
        Problem: when there is none.
    """
    found = recognised(code)
    if found is None:
        raise Problem(_('No barrier of the library is called "{name}". Its codes are: {codes}.', name=code,
                        codes=", ".join(one.code for one in known_barriers())))  # fmt: skip
    return found


def recognised(text: str) -> Known | None:
    """Give the known barrier that a register's text names, by its code or its title in either language; None for none."""
    return _by_name().get(plain(text))


@cache
def _by_name() -> dict[str, Known]:
    return {plain(name): one for one in known_barriers() for name in (one.code, one.title.en, one.title.es)}
