"""Say what an action does and takes."""

from __future__ import annotations

from importlib import import_module
from inspect import getdoc

from ... import families
from ..call import Call
from ..errors import not_found

WRITES = False


def run(call: Call) -> str:
    """Give the words of the action ``name``."""
    name, family = str(call.need("name")), __name__.rpartition(".")[0]
    if name not in families.member_names(family):
        raise not_found(name)
    member = import_module(f"{family}.{name}")
    return f"{getdoc(member)}\n\n{getdoc(member.run)}"
