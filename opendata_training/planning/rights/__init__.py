"""Whether a dataset may be published: questions, the decisions they lead to, licences, letters and sign-offs."""

from .answering import read_rights, rights_sheet, start_rights
from .deciding import Decided, cleared, decide
from .form import rights_form
from .letters import Letter, letter
from .licensing import Chosen, choose_licence, cite
from .signing import Waiting, waiting
from .trees import licence_tree, rights_tree, stale
from .walking import Walk, walk

__all__ = [
    "Chosen",
    "Decided",
    "Letter",
    "Waiting",
    "Walk",
    "choose_licence",
    "cite",
    "cleared",
    "decide",
    "letter",
    "licence_tree",
    "read_rights",
    "rights_form",
    "rights_sheet",
    "rights_tree",
    "stale",
    "start_rights",
    "waiting",
    "walk",
]
