"""A certificate says what was signed, and nothing else can be made of it."""

from __future__ import annotations

import base64
import json
import os
import shutil
import stat
import zlib
from datetime import date
from pathlib import Path

import pytest

from opendata_training import cli
from opendata_training.classroom.certificate import drawing, sealing
from opendata_training.classroom.certificate.checking import checked
from opendata_training.classroom.certificate.making import make
from opendata_training.classroom.certificate.signing import PRIVATE, Key, make_keys, read_key
from opendata_training.classroom.certificate.standing import Dataset, Standing
from opendata_training.classroom.certificate.wording import LONGEST_NAME, Occasion
from opendata_training.classroom.opening.workspace import PROJECT
from opendata_training.errors import Problem
from opendata_training.locale import use_language

OCCASION = Occasion(date(2026, 9, 1), date(2026, 10, 13), date(2026, 10, 20))
NAME = "María de los Ángeles Íñiguez Peñaloza"


def standing(name: str = NAME, own: bool = True) -> Standing:
    dataset = Dataset("quejas-2026", "https://datos.example.org", "2026-10-12", own)
    return Standing("maria", name, {"1": 1.0, "2": 0.71, "3": 0.9}, dataset=dataset)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with keys and a certificate; drawing one takes half a second."""
    folder = tmp_path_factory.mktemp("made")
    make_keys(folder / "keys", "Escuadrón de Datos 2026", "Unidad de Datos Abiertos")
    use_language("en")
    make(standing(), folder / "keys", OCCASION, folder / "out")
    use_language(None)
    return folder


@pytest.fixture
def keys(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "keys", tmp_path / "keys"))


@pytest.fixture
def given(made: Path, tmp_path: Path) -> tuple[Path, Path]:
    out = Path(shutil.copytree(made / "out", tmp_path / "out"))
    return out / "certificate-maria.pdf", out / "certificate-maria.json"


def test_a_true_certificate_holds_and_says_who_what_when_and_by_whom(given: tuple[Path, Path], keys: Path) -> None:
    for path in given:
        found = checked(path, read_key(keys))
        assert (found.holds, found.known) == (True, True)
        said = "\n".join(found.lines)
        for words in (NAME, "Escuadrón de Datos 2026", "13 October 2026", "20 October 2026", "quejas-2026",
                      "https://datos.example.org", "12 October 2026", "Unidad de Datos Abiertos"):  # fmt: skip
            assert words in said
        assert "71" not in said and "0.9" not in said, "no marks that are not needed"


def test_without_a_key_it_says_what_is_proven_and_what_is_not(given: tuple[Path, Path]) -> None:
    for path in given:
        found = checked(path)
        assert (found.holds, found.known) == (True, False)
        assert "is not proven" in found.why[0]


def test_the_same_words_give_the_same_bytes(given: tuple[Path, Path], keys: Path, tmp_path: Path) -> None:
    again = make(standing(), keys, OCCASION, tmp_path / "again")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in given]


def test_what_is_drawn_is_what_is_signed(given: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, keys: Path) -> None:
    drawn: list[str] = []
    line = drawing._line

    def noted(figure, at, text, *rest, **more):
        drawn.append(text)
        return line(figure, at, text, *rest, **more)

    monkeypatch.setattr(drawing, "_line", noted)
    said = sealing.opened(given[0]).said
    drawing.drawn(said, "")
    for page in said["pages"]:
        foot = [f"{page['foot'][0]}, {page['foot'][1]}", page["foot"][2]]
        for text in [page["title"].upper(), page["name"], *page["above"], *page["below"], *foot]:
            assert text in drawn
            drawn.remove(text)
    assert drawn == []
    assert {page["language"] for page in said["pages"]} == {"en", "es"}


@pytest.mark.parametrize("name", ["X", "Ñ" * 40, f"{'Ana ' * (LONGEST_NAME // 4)}".strip(), "José $x^2$ \\frac <b>"])
def test_names_of_any_kind_fit_on_the_page(name: str, keys: Path, tmp_path: Path) -> None:
    pdf, _told = make(standing(name), keys, OCCASION, tmp_path / "out")
    assert checked(pdf, read_key(keys)).said["name"] == name


@pytest.mark.parametrize("name", ["A" * (LONGEST_NAME + 1), "Ana\u202eanA"])
def test_a_name_that_cannot_be_written_is_told(name: str, keys: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be written"):
        make(standing(name), keys, OCCASION, tmp_path / "out")


def test_a_practice_dataset_is_called_one(keys: Path, tmp_path: Path) -> None:
    _pdf, told = make(standing(own=False), keys, OCCASION, tmp_path / "out")
    assert "practice dataset" in "\n".join(checked(told, read_key(keys)).lines)


def told_of(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_changed_word_of_the_json_is_told(given: tuple[Path, Path], keys: Path) -> None:
    told = told_of(given[1])
    for name in told["said"]:
        said = {**told["said"], name: "changed"}
        given[1].write_text(json.dumps({**told, "said": said}))
        found = checked(given[1], read_key(keys))
        assert not found.holds and found.said == {} and "not what was signed" in found.why[0], name


def test_every_changed_byte_of_the_pdf_is_told(given: tuple[Path, Path], keys: Path) -> None:
    data = given[0].read_bytes()
    # Some in each part of the file, and the last ones: all of them would take minutes.
    for at in [*range(5, len(data), 997), len(data) - 1]:
        given[0].write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        try:
            assert not checked(given[0], read_key(keys)).holds, at
        except Problem as problem:
            assert problem.exit_code == 1


def test_a_page_drawn_anew_around_the_words_is_told(given: tuple[Path, Path], keys: Path) -> None:
    """Somebody takes the signed words of another and draws their own name around them."""
    data = given[0].read_bytes()
    [field] = sealing._FIELD.findall(data)
    said = json.loads(json.dumps(sealing.opened(given[0]).said).replace("Mar\\u00eda", "Pedro"))
    given[0].write_bytes(drawing.drawn(said, sealing._MARK + field.decode()))
    found = checked(given[0], read_key(keys))
    assert not found.holds and "PDF was changed" in found.why[0]


def test_a_page_laid_over_the_end_is_told(given: tuple[Path, Path], keys: Path) -> None:
    """A PDF may be changed by what is added behind its end, and readers show what was added."""
    given[0].write_bytes(given[0].read_bytes() + b"\n1 0 obj\n<< >>\nendobj\n%%EOF\n")
    assert not checked(given[0], read_key(keys)).holds


def test_two_seals_in_one_pdf_are_none(given: tuple[Path, Path], keys: Path, tmp_path: Path) -> None:
    other = make(standing("Pedro Paz"), keys, OCCASION, tmp_path / "pedro")[0]
    given[0].write_bytes(given[0].read_bytes() + other.read_bytes())
    with pytest.raises(Problem, match="no certificate"):
        checked(given[0], read_key(keys))


def test_a_signature_of_another_certificate_is_told(given: tuple[Path, Path], keys: Path, tmp_path: Path) -> None:
    other = make(standing("Pedro Paz"), keys, OCCASION, tmp_path / "pedro")[1]
    given[1].write_text(json.dumps({**told_of(given[1]), "signature": told_of(other)["signature"]}))
    assert not checked(given[1], read_key(keys)).holds


def test_another_key_signs_nothing_of_ours(
    given: tuple[Path, Path], keys: Path, tmp_path: Path, other_key: Key
) -> None:
    """Whoever makes a pair of keys of the same name signs with a key that nobody knows."""
    forged = make(standing("Pedro Paz"), tmp_path / "other", OCCASION, tmp_path / "forged")
    for path in forged:
        assert checked(path).holds and not checked(path).known
        found = checked(path, read_key(keys))
        assert not found.holds and "another key" in found.why[0]
        # The true key put in the false one's place signed other words.
        if path.suffix == ".json":
            path.write_text(json.dumps({**told_of(path), "key": read_key(keys).public}))
            assert not checked(path, read_key(keys)).holds
    assert not checked(given[0], other_key).holds


def test_a_certificate_of_another_course_of_the_same_key_is_told(given: tuple[Path, Path], keys: Path) -> None:
    key = read_key(keys)
    found = checked(given[0], Key("Escuadrón de Datos 2027", key.signer, key.public))
    assert not found.holds and "another course: Escuadrón de Datos 2026" in found.why[0]


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4 nothing", b"{}", b'{"said": 3, "key": "", "signature": ""}', b"[" * 100_000, zlib.compress(b"a"),
     b"%PDF-1.4 opendata-certificate:" + base64.b64encode(b"{}") + b")"],
)  # fmt: skip
def test_what_is_no_certificate_is_told(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    assert cli.main(["certificate", "check", str(path)]) == 1
    assert "no certificate" in capsys.readouterr().err


def test_words_that_do_not_agree_with_the_page_are_no_certificate(keys: Path, tmp_path: Path) -> None:
    """Even signed: the lines are of one person and the facts of another."""
    from opendata_training.classroom.certificate.wording import said_of

    said = said_of(standing(), read_key(keys), OCCASION) | {"name": "Pedro Paz"}
    path = tmp_path / "x.json"
    path.write_bytes(sealing.sealed(said, keys)[1])
    assert not checked(path, read_key(keys)).holds


def test_keys_are_their_owners_alone_and_never_in_the_project(keys: Path, tmp_path: Path) -> None:
    if os.name == "posix":
        assert stat.S_IMODE((keys / PRIVATE).stat().st_mode) == 0o600
    with pytest.raises(Problem, match="already"):
        make_keys(keys, "a", "b")
    with pytest.raises(Problem, match="in the project"):
        make_keys(PROJECT / "keys", "a", "b")
    assert not (PROJECT / "keys").exists()
    with pytest.raises(Problem, match="name of the programme"):
        make_keys(tmp_path / "new", " ", "b")


def test_keys_that_do_not_belong_together_sign_nothing(keys: Path, other_key: Key, tmp_path: Path) -> None:
    (tmp_path / "other" / PRIVATE).replace(keys / PRIVATE)
    with pytest.raises(Problem, match="do not belong together"):
        make(standing(), keys, OCCASION, tmp_path / "out")
    (keys / PRIVATE).write_text("nothing")
    with pytest.raises(Problem, match="not a private key"):
        make(standing(), keys, OCCASION, tmp_path / "out")


def test_the_command_says_it_in_both_languages(
    given: tuple[Path, Path], keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--lang", "es", "certificate", "check", str(given[0]), "--key", str(keys)]) == 0
    said = capsys.readouterr().out
    assert "La constancia es válida" in said and "Se hace constar que" in said
    assert cli.main(["certificate", "check", str(given[1]), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["holds"], told["known"], told["name"]) == (True, False, NAME)
    assert cli.main(["certificate", "check", str(given[0]), "--key", str(given[1])]) == 2
    assert cli.main(["certificate"]) == 2
