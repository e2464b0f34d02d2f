"""YAML read as it is written: every value a text (2014, 2014-06-15 and no stay what they are), a list or a mapping of texts.

It gives what yaml.load with BaseLoader gives; that one takes five times as long to make values of what was parsed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from yaml.nodes import Node

# How many texts are kept as they were read: who publishes many asks for each again and again.
KEPT = 1024


def values(text: str) -> Any:
    """Read a text.

    Raises:
        YAMLError: when it is no YAML.
        RecursionError: when it is nested too deep.
    """
    # A text may name a piece again (``*name``) so often that a copy of all would have no end.
    return _made(text) if "*" in text else _copy(_read(text))


@lru_cache(maxsize=2)
def nodes(text: str) -> Node | None:
    """Give what a text is made of, each piece with its place in it; None for an empty one.

    Raises:
        YAMLError: when it is no YAML.
        RecursionError: when it is nested too deep.
    """
    import yaml

    # The one in C is ten times as fast and dies of a text that is nested thousands deep; the other one says so.
    flat = max(map(len, text.splitlines()), default=0) <= 2000 and text.count("[") + text.count("{") <= 500
    found: Node | None = yaml.compose(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader) if flat else yaml.BaseLoader)
    return found


@lru_cache(maxsize=KEPT)
def _read(text: str) -> Any:
    return _made(text)


def _made(text: str) -> Any:
    root = nodes(text)
    return None if root is None else _value(root, {})


def _value(node: Any, made: dict[int, Any]) -> Any:
    """Give the value of a node; one that is named again is made once."""
    if node.id == "scalar":
        return node.value
    if id(node) not in made:
        made[id(node)] = made
        if node.id == "sequence":
            made[id(node)] = [_value(one, made) for one in node.value]
        else:
            made[id(node)] = {_key(key, made): _value(value, made) for key, value in node.value}
    found = made[id(node)]
    if found is made:
        raise _no_yaml(node, "it holds itself")
    return found


def _key(node: Any, made: dict[int, Any]) -> str:
    name = _value(node, made)
    if not isinstance(name, str):
        raise _no_yaml(node, "a name is no text")
    return name


def _no_yaml(node: Any, why: str) -> Exception:
    from yaml.constructor import ConstructorError

    return ConstructorError(None, None, why, node.start_mark)


def _copy(value: Any) -> Any:
    """Give a value of its own to whoever asks, for it may be written into."""
    if isinstance(value, dict):
        return {name: _copy(one) for name, one in value.items()}
    return [_copy(one) for one in value] if isinstance(value, list) else value
