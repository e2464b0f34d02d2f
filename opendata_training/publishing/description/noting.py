"""What a run found out goes into the description that people wrote, and every other character of it stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ... import files
from . import yaml_text
from .draft import NAME, Draft, save


def note(before: Draft, after: Draft) -> None:
    """Write the facts that changed (sizes, fingerprints, days, the version) into dataset.yaml.

    A publication that is described by a datapackage.json keeps it as it is: its facts are worked out anew each time, and its
    releases are in its history.

    Parameters:
        before: the publication as its description has it.
        after: the same with the facts as they are to be.

    Raises:
        Problem: when the description cannot be written.
    """
    path, facts = before.folder / NAME, _as_text(after.facts)
    if before.facts == facts or not path.is_file():
        return
    text = _mended(path.read_bytes().decode("utf-8"), before.facts, facts)
    if text is None or _read(text) != facts:
        # A description with anchors, or in a form of its own: what it says counts more than how it was written.
        save(after)
    else:
        files.write_text(path, text)


def _read(text: str) -> Any:
    """Read a description as `load` does; None when it cannot be."""
    import yaml

    try:
        return yaml_text.values(text.removeprefix("\ufeff"))
    except (yaml.YAMLError, RecursionError):
        return None


def _as_text(value: Any) -> Any:
    """Give facts as a description that was read has them: every value a text."""
    if isinstance(value, Mapping):
        return {str(name): _as_text(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    return value if isinstance(value, str) else str(value)


def _mended(text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
    """Put new values in the places of old ones; None when there is one whose place cannot be told."""
    import yaml

    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    try:
        root = yaml_text.nodes(text)
        changes = list(_changes(root, before, after))
    except (yaml.YAMLError, LookupError, TypeError, RecursionError):
        return None
    # From the end to the beginning, so that the places of those before stay what they are.
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + (new.replace("\n", "\r\n") if "\r\n" in text else new) + text[end:]
    return mark + text


def _changes(node: Any, before: Any, after: Any) -> Iterator[tuple[int, int, str]]:
    """Give which stretches of the text are to be what.

    Raises:
        LookupError: when a value is of another kind than before, or is gone.
    """
    if isinstance(after, Mapping):
        yield from _in_mapping(node, before, after)
    elif isinstance(after, list):
        if len(after) != len(before):
            raise LookupError
        for one, old, new in zip(node.value, before, after, strict=True):
            if old != new:
                yield from _changes(one, old, new)
    else:
        start, end = node.start_mark.index, node.end_mark.index
        blank = " " if start == end else ""
        yield start, end, blank + _written(after) + ("\n" if node.style in ("|", ">") else "")


def _in_mapping(node: Any, before: Any, after: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    if set(before) - set(after):
        raise LookupError
    pairs = {key.value: value for key, value in node.value}
    added = []
    for name, new in after.items():
        if name not in before:
            added.append(f"{name}: {_written(new)}")
        elif before[name] != new:
            yield from _changes(pairs[name], before[name], new)
    if not added:
        return
    first, value = node.value[0]
    if node.flow_style:
        yield first.start_mark.index, first.start_mark.index, ", ".join(added) + ", "
    elif len(node.value) > 1:
        second = node.value[1][0].start_mark
        indent = "\n" + " " * second.column
        yield second.index, second.index, "".join(one + indent for one in added)
    else:
        indent = "\n" + " " * first.start_mark.column
        yield value.end_mark.index, value.end_mark.index, "".join(indent + one for one in added)


def _written(value: Any) -> str:
    """Write a value in one line, in quotes where it would be read as something else.

    Raises:
        LookupError: when it is no single value.
    """
    if isinstance(value, (Mapping, list)):
        raise LookupError
    return _text_written(str(value))


@lru_cache(maxsize=256)
def _text_written(value: str) -> str:
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(value, Dumper=dumper, allow_unicode=True, width=1_000_000)
    return text.removesuffix("\n").removesuffix("\n...")
