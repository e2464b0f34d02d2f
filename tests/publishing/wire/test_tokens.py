"""A token is found, kept and forgotten, and shown nowhere."""

from __future__ import annotations

import sys
import time
from typing import Any

import pytest

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.publishing.wire import tokens

ADDRESS = "https://Datos.example.gob.mx/ckan/"


class Keyring:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, user: str) -> str | None:
        return self.held.get((service, user))

    def set_password(self, service: str, user: str, token: str) -> None:
        self.held[service, user] = token

    def delete_password(self, service: str, user: str) -> None:
        del self.held[service, user]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    held = Keyring()
    monkeypatch.setitem(sys.modules, "keyring", held)
    return held


def test_the_given_one_goes_before_the_environments_and_that_before_the_keyrings(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tokens.token_for(ADDRESS) == ""
    assert tokens.keep(ADDRESS, "of-the-keyring")
    assert tokens.token_for("https://datos.example.gob.mx/ckan") == "of-the-keyring"
    assert tokens.token_for("https://datos.example.gob.mx") == ""
    monkeypatch.setenv("OPENDATA_TOKEN", " of-the-environment\n")
    assert tokens.token_for(ADDRESS) == "of-the-environment" and tokens.token_for(ADDRESS, "given") == "given"


@pytest.mark.parametrize("error", [RuntimeError("locked"), SystemExit(3), KeyError("x"), OSError("no bus")])
def test_whatever_a_keyring_raises_there_is_no_token(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_some: Any) -> str:
        raise error

    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, fail, raising=False)
    assert tokens.token_for(ADDRESS) == "" and not tokens.keep(ADDRESS, "x") and not tokens.forget(ADDRESS)


def test_a_keyring_that_never_answers_does_not_hold_anything_up(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "PATIENCE", 0.05)
    monkeypatch.setattr(keyring, "get_password", lambda *_some: time.sleep(1))
    assert tokens.token_for(ADDRESS) == ""


def test_without_the_library_there_is_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert tokens.token_for(ADDRESS) == ""


@pytest.mark.parametrize("token", ["añejo", "two\nlines", "two words"])
def test_signs_that_no_token_has(token: str) -> None:
    with pytest.raises(Problem, match="signs that no token has"):
        tokens.token_for(ADDRESS, token)


def test_the_command_asks_keeps_and_forgets(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _question: " very-secret ")
    assert main(["token", ADDRESS]) == 0
    assert list(keyring.held.values()) == ["very-secret"]
    assert main(["token", ADDRESS, "--forget"]) == 0 and not keyring.held
    assert main(["token", ADDRESS, "--forget"]) == 0
    said = capsys.readouterr()
    assert "very-secret" not in said.out + said.err and "holds no token" in said.out


@pytest.mark.parametrize(("typed", "said"), [("", "No token was given"), ("a b", "signs that no token has")])
def test_the_command_keeps_nothing_that_is_no_token(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, said: str
) -> None:
    import io

    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
    assert main(["token", ADDRESS]) == 2 and said in capsys.readouterr().err and not keyring.held


def test_the_command_without_a_keyring_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io

    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.setattr(sys, "stdin", io.StringIO("very-secret\n"))
    assert main(["token", ADDRESS]) == 2
    told = capsys.readouterr()
    assert "OPENDATA_TOKEN" in told.err and "very-secret" not in told.err + told.out
    assert main(["token", "not-an-address"]) == 2
