"""The workbook keeps to a workspace's language until another one is asked for."""

import json

import pytest

from opendata_training.commands.learn import _already_open, _speak_as_last_time
from opendata_training.errors import Problem
from opendata_training.locale import language, use_language


@pytest.mark.parametrize(
    ("noted", "asked", "variable", "spoken"),
    [
        ("es", None, None, "es"),
        ("es", "en", None, "en"),
        ("es", None, "en", "en"),
        (None, None, None, "en"),
        ("xx", None, None, "en"),
    ],
)
def test_the_language_of_last_time(tmp_path, monkeypatch, noted, asked, variable, spoken):
    for name in ("OPENDATA_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    if variable:
        monkeypatch.setenv("OPENDATA_LANG", variable)
    if noted:
        (tmp_path / ".opendata").mkdir()
        (tmp_path / ".opendata" / "workspace.json").write_text(json.dumps({"language": noted}))
    use_language(asked)
    try:
        _speak_as_last_time(asked, tmp_path)
        assert language() == spoken
    finally:
        use_language(None)


@pytest.mark.parametrize("text", ["{}", "[]", "[" * 100_000, '"x"', ""])
def test_addresses_that_another_run_did_not_finish_writing(tmp_path, text):
    (tmp_path / "running.json").write_text(text)
    with pytest.raises(Problem, match="Start again"):
        _already_open(tmp_path / "running.json", True)
