"""Files written whole or not at all, whatever stands in their place."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from opendata_training import files
from opendata_training.errors import Problem

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")


@needs_pipes
def test_a_device_or_pipe_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Problem, match="not a file"):
        files.write_text(tmp_path / "pipe", "x")
    assert (tmp_path / "pipe").is_fifo() and len(list(tmp_path.iterdir())) == 1
    # Only asked: were it written, root would lose the device.
    with pytest.raises(Problem, match="not a file"):
        files.refuse_special(Path(os.devnull))


def test_a_folder_in_the_place_is_seen_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(Problem, match="is a folder"), files.written_whole(tmp_path / "a.csv"):
        raise AssertionError("began to write")


@pytest.mark.parametrize(
    ("name", "said"),
    [("a" * 300, "too long"), ("file/inside", "where a folder is needed"), ("file/in/side", "folder is")],
)
def test_a_place_that_cannot_be(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem, match=said):
        files.write_text(tmp_path / name, "x")


def test_a_file_name_in_an_old_encoding_can_be_written_down(tmp_path: Path) -> None:
    files.write_text(tmp_path / "a.json", '{"name": "ma\udcf1ana"}')
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == '{"name": "ma\\udcf1ana"}'


def test_an_input_is_known_under_all_its_names(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "hard").hardlink_to(tmp_path / "a")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("a", "link", "hard", "sub/../a"):
        with pytest.raises(Problem, match="never written over"):
            files.refuse_inputs([tmp_path / "a"], [tmp_path / name])
    files.refuse_inputs([tmp_path / "a", tmp_path / "none"], [tmp_path / "b", tmp_path / "loop"])


def test_json_is_written_as_the_library_writes_it(tmp_path: Path) -> None:
    told: dict[str, Any] = {
        "a": [],
        "b": {},
        "ñ": [1, 2.5, None, True, '“x”\n\\"\x00\ud83d', [[]], {"c": ("d", {"e": -1e300})}],
        "": "“ñ”\n",
    }
    values: tuple[Any, ...] = (told, [told, told], "text", 3, None, [], {})
    for value in values:
        assert files.json_text(value) == json.dumps(value, ensure_ascii=False, indent=2)
    files.write_json(tmp_path / "a.json", told["ñ"][:4])
    assert (tmp_path / "a.json").read_bytes() == b"[\n  1,\n  2.5,\n  null,\n  true\n]\n"
