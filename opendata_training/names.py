"""How a package loads the names that it offers only when they are used."""

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any


def loaded(package: str, homes: Mapping[str, str], name: str) -> Any:
    """Give a name that a package offers, loading where it lives when it is first used: what its ``__getattr__`` does.

    Parameters:
        package: the package's dotted name.
        homes: the module of each name, below the package.
        name: the name.

    Raises:
        AttributeError: when the package offers no such name.
    """
    if name not in homes:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    value = getattr(import_module(f"{package}.{homes[name]}"), name)
    setattr(sys.modules[package], name, value)
    return value
