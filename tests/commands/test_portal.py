"""`opendata portal --add-user`: an account made from the command line can sign in and publish."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.portal import accounts
from opendata_training.portal.store import Store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENDATA_LANG", "en")
    monkeypatch.setattr(accounts, "HASHING", "pbkdf2:sha256:1")
    return tmp_path / "portal"


def user(folder: Path, name: str, password: str) -> accounts.User | None:
    with closing(Store(folder)) as store, store.reading() as db:
        return accounts.by_password(db, name, password)


def test_an_account_is_made_and_given_a_new_password(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    passwords = []
    for role in ("editor", "member"):
        assert main(["portal", "--data", str(folder), "--add-user", "maria", "--role", role]) == 0
        out = capsys.readouterr().out
        passwords.append(re.findall(r"once: (\S+)$", out.strip())[0])
        found = user(folder, "maria", passwords[-1])
        assert found and not found.admin and list(found.roles.values()) == [role] and role in out
    assert user(folder, "maria", passwords[0]) is None


def test_a_typed_password_is_not_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _ask: "long enough")
    assert main(["portal", "--data", str(folder), "--add-user", "maria"]) == 0
    assert "long enough" not in capsys.readouterr().out and user(folder, "maria", "long enough")
    monkeypatch.setattr("getpass.getpass", lambda _ask: "short")
    assert main(["portal", "--data", str(folder), "--add-user", "pedro"]) == 2
    assert "8 characters" in capsys.readouterr().err and user(folder, "pedro", "short") is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--add-user", "María"], "letras"),
        (["--add-user", "maria", "--organization", "nothing"], "nothing"),
        (["--organization", "practice"], "--add-user"),
        (["--add-user", "maria", "--role", "king"], "king"),
    ],
)
def test_what_cannot_be_is_said(folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert main(["portal", "--lang", "es", "--data", str(folder), *words]) == 2
    error = capsys.readouterr().err
    assert said in error and len(error.strip().splitlines()) == 1
