"""The course for another country: whole, the same again, and nobody's work lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from opendata_training import files as writing
from opendata_training.classroom.adapting import adapt, blank, read_settings
from opendata_training.classroom.adapting.settings import Settings, course_of
from opendata_training.classroom.lessons.own_files import practice_recipe
from opendata_training.classroom.places import practice_file
from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import speaking

from .test_words import SETTINGS

ROOT = Path(__file__).resolve().parents[3]
LESSON = "curriculum/2-opening-and-quality/2-1.ipynb"
PO = "opendata_training/locale/es/notebooks/2-1.po"
MODULE = """from ..locale import Words, translator

_ = translator("small")
\"\"\"INEGI's explanation, which nobody reads.\"\"\"
HINT = Words(
    "Ask INEGI, "
    "not Mexico.",
    es="Pregunta al INEGI.",
)
AGENCY = "CONAGUA"
SAID = _("INEGI says {word}.", word="INEGI")
BOTH = _("INEGI.")
"""
OTHER = """from .locale import translator

_ = translator("small")
X = _("INEGI.")
"""


def cell(kind: str, name: str, source: str, *tags: str) -> dict[str, Any]:
    return {"cell_type": kind, "id": name, "metadata": {"tags": list(tags)} if tags else {}, "source": source}


def write(project: Path, name: str, text: str) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The least that is a course."""
    folder = tmp_path / "project"
    cells = [
        cell("markdown", "story", "In 2014 Mexico began."),
        cell("code", "parameters", 'dataset = "sesnsp"\nseed = 2014', "parameters"),
        cell("markdown", "keys", "Keys of INEGI.\n\nADELA reads them."),
        cell("code", "run", 'CONAGUA = find("conagua", "CONAGUA")'),
    ]
    write(folder, LESSON, json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    write(folder, PO, "\n".join([
        'msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"', "",
        'msgctxt "story"', 'msgid "In 2014 Mexico began."', 'msgstr "En 2014 empezó México."', "",
        'msgctxt "keys"', 'msgid "Keys of INEGI.\\n\\nADELA reads them."', 'msgstr "Claves del INEGI.\\n\\nADELA las lee."', "",
    ]))  # fmt: skip
    write(folder, "curriculum/README.md", "Keys of INEGI, in pesos.")
    write(folder, "curriculum/README.es.md", "Claves del INEGI, en pesos.")
    write(folder, "curriculum/weights.es.md", "Los pesos.")
    write(folder, "curriculum/weights.md", "The weights.")
    write(folder, "datasets/README.md", "| CONAGUA | INEGI |")
    write(folder, "opendata_training/classroom/hints.py", MODULE)
    write(folder, "opendata_training/other.py", OTHER)
    write(folder, "opendata_training/locale/es/small.po", "\n".join([
        'msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"', "",
        'msgid "INEGI says {word}."', 'msgstr "El INEGI dice {word}."', "",
        'msgid "INEGI."', 'msgstr "El INEGI."', "",
    ]))  # fmt: skip
    for name in ("chosen", "licences"):
        source = ROOT / "opendata_training" / "countries" / "common" / f"{name}.py"
        write(folder, f"opendata_training/countries/common/{name}.py", source.read_text(encoding="utf-8"))
    agency = "opendata_training/departments/datasets/conagua/__init__.py"
    write(folder, agency, (ROOT / agency).read_text(encoding="utf-8"))
    for name in (".git/config", ".venv/x.py", "build/x", "workspace/ana/work.csv", "tests/test_x.py", "x.egg-info/x"):
        write(folder, name, "left out")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    write(tmp_path, "settings.yaml", SETTINGS)
    return read_settings(tmp_path / "settings.yaml")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def sources(folder: Path) -> dict[str, str]:
    return {one["id"]: one["source"] for one in json.loads(text(folder, LESSON))["cells"]}


def test_sentences_change_in_notebooks_and_in_their_catalogues_alike(
    project: Path, settings: Settings, tmp_path: Path
) -> None:
    before = contents(project)
    made = adapt(settings, tmp_path / "course", project)
    found = sources(made.folder)
    assert found["keys"] == "Keys of VSO.\n\nADELA reads them." and found["story"] == "In 2014 Mexico began."
    catalogue = text(made.folder, PO)
    assert "Keys of VSO." in catalogue and "Claves del OEV." in catalogue and "En 2014 empezó México." in catalogue
    assert contents(project) == before, "the project is only read"


def test_code_keeps_its_names_and_gets_the_agencies_in_its_texts(
    project: Path, settings: Settings, tmp_path: Path
) -> None:
    made = adapt(settings, tmp_path / "course", project)
    assert sources(made.folder)["run"] == 'CONAGUA = find("conagua", "AGV")'
    assert sources(made.folder)["parameters"] == 'dataset = "sesnsp"\nseed = 2014'


def test_pages_the_program_and_the_country_change(project: Path, settings: Settings, tmp_path: Path) -> None:
    folder = adapt(settings, tmp_path / "course", project).folder
    assert text(folder, "curriculum/README.es.md") == "Claves del OEV, en coronas."
    assert text(folder, "curriculum/weights.es.md") == "Los pesos."
    assert text(folder, "datasets/README.md") == "| AGV | INEGI |", "it tells of practice files"
    module = text(folder, "opendata_training/classroom/hints.py")
    assert '"Ask VSO, not Valdoria."' in module and 'es="Pregunta al OEV."' in module and 'AGENCY = "AGV"' in module
    assert '_("VSO says {word}.", word="INEGI")' in module and "INEGI's explanation" in module
    compile(module, "hints.py", "exec")
    assert "VSO says" in text(folder, "opendata_training/locale/es/small.po")
    assert "El OEV dice" in text(folder, "opendata_training/locale/es/small.po")
    # What another part of the program says too stays in the catalogue beside the new words.
    assert text(folder, "opendata_training/other.py") == OTHER
    assert all(f'msgid "{one}."' in text(folder, "opendata_training/locale/es/small.po") for one in ("INEGI", "VSO"))
    assert 'DEFAULT = "xv"' in text(folder, "opendata_training/countries/common/chosen.py")
    assert 'ALSO: tuple[str, ...] = ("mx",)' in text(folder, "opendata_training/countries/common/licences.py")
    agency = text(folder, "opendata_training/departments/datasets/conagua/__init__.py")
    assert 'TITLE = Words("Water Agency", "Agencia del Agua")' in agency and 'ACRONYM = "AGV"' in agency


def test_what_belongs_to_a_machine_or_a_person_is_not_copied(project: Path, settings: Settings, tmp_path: Path) -> None:
    folder = adapt(settings, tmp_path / "course", project).folder
    assert {path.name for path in folder.iterdir()} == {
        "curriculum", "datasets", "opendata_training", "ADAPTED.md", ".opendata-adapted.json"
    }  # fmt: skip


def test_the_report_says_what_is_left_to_do_by_hand(project: Path, settings: Settings, tmp_path: Path) -> None:
    made = adapt(settings, tmp_path / "course", project)
    assert [(one.file, one.cell, one.kept.sentence) for one in made.of("name")] == [
        (LESSON, "keys", "ADELA reads them.")
    ]
    assert [one.cell for one in made.of("history")] == ["story"]
    assert "lawyer" in text(made.folder, "ADAPTED.md") and "ADELA reads them." in text(made.folder, "ADAPTED.md")
    with speaking("es"):
        assert "Revisa estas a mano (1)" in str(made) and "jurídico" in made.page()


def test_twice_is_the_same_and_what_is_gone_from_the_course_goes(
    project: Path, settings: Settings, tmp_path: Path
) -> None:
    folder = adapt(settings, tmp_path / "course", project).folder
    first = contents(folder)
    assert adapt(settings, folder, project).kept == () and contents(folder) == first
    (project / "curriculum" / "weights.md").unlink()
    write(folder, "workspace/ana/mine.csv", "a learner's")
    adapt(settings, folder, project)
    assert not (folder / "curriculum" / "weights.md").exists()
    assert text(folder, "workspace/ana/mine.csv") == "a learner's"


def test_what_somebody_changed_by_hand_stays(project: Path, settings: Settings, tmp_path: Path) -> None:
    folder = adapt(settings, tmp_path / "course", project).folder
    write(folder, "curriculum/README.md", "Our own words.")
    write(project, "curriculum/README.md", "New words of INEGI.")
    made = adapt(settings, folder, project)
    assert text(folder, "curriculum/README.md") == "Our own words." and made.kept == ("curriculum/README.md",)
    # It is known as somebody's work on the third run, too.
    assert adapt(settings, folder, project).kept == ("curriculum/README.md",)


def test_a_run_that_was_cut_off_ends_right_when_it_is_run_again(
    project: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = adapt(settings, tmp_path / "course", project).folder
    write(project, "curriculum/README.md", "New words of INEGI.")
    write(project, "datasets/README.md", "| CONAGUA | new |")
    whole = adapt(settings, tmp_path / "whole", project).folder
    real = writing.write_bytes

    def dies(path: Path, data: bytes) -> None:
        if path.name == "README.md" and path.parent.name == "datasets":
            raise KeyboardInterrupt
        real(path, data)

    monkeypatch.setattr(writing, "write_bytes", dies)
    with pytest.raises(KeyboardInterrupt):
        adapt(settings, folder, project)
    monkeypatch.undo()
    assert adapt(settings, folder, project).kept == ()
    assert contents(folder) == contents(whole)


def test_a_folder_with_other_things_is_left_alone(project: Path, settings: Settings, tmp_path: Path) -> None:
    write(tmp_path, "mine/letter.txt", "mine")
    for folder in (
        tmp_path / "mine",
        project,
        project / "curriculum" / "new",
        tmp_path,
        project / "curriculum" / "README.md",
    ):
        before = contents(tmp_path)
        with pytest.raises(Problem):
            adapt(settings, folder, project)
        assert contents(tmp_path) == before


def test_an_adapted_course_is_not_adapted_again(project: Path, settings: Settings, tmp_path: Path) -> None:
    folder = adapt(settings, tmp_path / "course", project).folder
    with pytest.raises(Problem, match="adapted already"):
        adapt(settings, tmp_path / "again", folder)
    with pytest.raises(Problem, match="adapted already"):
        course_of("xv")


def test_settings_that_are_blank_change_nothing_but_say_what_is_said_today(project: Path, tmp_path: Path) -> None:
    for language in ("en", "es"):
        with speaking(language):
            write(tmp_path, "blank.yaml", blank())
        assert "Libre Uso MX" in text(tmp_path, "blank.yaml") and "CONAGUA" in text(tmp_path, "blank.yaml")
        assert read_settings(tmp_path / "blank.yaml") == Settings("mx", words={"en": {}, "es": {}})
    made = adapt(read_settings(tmp_path / "blank.yaml"), tmp_path / "course", project)
    assert made.counts == {"en": {}, "es": {}} and made.left == []
    same = {name: data for name, data in contents(made.folder).items() if name in contents(project)}
    assert {name for name in same if name.endswith(".py") and same[name] != contents(project)[name]} == set()


@pytest.mark.parametrize("page", ["adapting.md", "adapting.es.md"])
def test_the_settings_of_the_pages_for_instructors_can_be_read(tmp_path: Path, page: str) -> None:
    shown = [
        line for line in (ROOT / "docs" / page).read_text(encoding="utf-8").splitlines() if line.startswith("    ")
    ]
    write(tmp_path, "settings.yaml", "\n".join(line[4:] for line in shown if not line.startswith("    opendata")))
    for name in ("roads.csv", "roads-recipe.csv", "caminos.csv", "caminos-receta.csv"):
        write(tmp_path, name, "x\n")
    found = read_settings(tmp_path / "settings.yaml")
    assert found.country == "xv" and found.agencies and found.samples and found.words["es"]["pesos"] == "coronas"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("countri: {}", "no part of the settings"),
        ("country: {code: zz}", "no country “zz”"),
        ("country: {code: México}", "no country's code"),
        ("country: {code: zz, folder: nowhere}", "no country's folder"),
        ("names: {king: {en: X}}", "none of the names"),
        ("names: {currency: {en: [a, b, c]}}", "takes 1 or 2"),
        ("names: [INEGI]", "lines like"),
        ("agencies: {nasa: {acronym: N}}", "none of the agencies"),
        ("samples: {roads: {agency: sct, file: gone.csv}}", "not there"),
        ("samples: {roads: {file: gone.csv}}", "none of the agencies"),
        ("samples: {sct: {agency: sct, file: x}}", "cannot be called"),
        ("samples: {roads: {agency: sct}}", "say where"),
        ("more: {en: {Sonora: &many [x, x], Chiapas: [*many, *many]}}", "as one text"),
        ("agencies: {sct: {acronym: {deep: X}}}", "as one text"),
        ("country: {code: [pe]}", "as one text"),
        ("samples: {roads: {agency: sct, file: [x]}}", "as one text"),
        ("country: [", "near line"),
        ("", "holds no settings"),
    ],
)
def test_settings_that_cannot_be_done_say_so(tmp_path: Path, told: str, said: str) -> None:
    write(tmp_path, "settings.yaml", told)
    with pytest.raises(Problem) as caught:
        read_settings(tmp_path / "settings.yaml")
    assert said in caught.value.sentence


def test_a_name_of_two_lines_is_one_line(tmp_path: Path) -> None:
    told = 'agencies: {sct: {en: "Ministry\\nof Roads"}}\nmore: {en: {Sonora: "North\\n Valley"}}\ncountry: {en: "New\\nLand"}\n'
    write(tmp_path, "settings.yaml", told)
    found = read_settings(tmp_path / "settings.yaml")
    assert found.agencies["sct"][1] == "Ministry of Roads"
    assert found.words["en"] == {"Mexico": "New Land", "Sonora": "North Valley"}


def test_a_country_of_ones_own_is_brought_along(project: Path, tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "opendata_training" / "countries" / "xv", tmp_path / "pe", ignore=shutil.ignore_patterns("__pycache__")
    )
    write(tmp_path, "settings.yaml", "country: {code: pe, folder: pe}")
    folder = adapt(read_settings(tmp_path / "settings.yaml"), tmp_path / "course", project).folder
    assert (folder / "opendata_training" / "countries" / "pe" / "rights" / "tree.yaml").is_file()
    assert 'DEFAULT = "pe"' in text(folder, "opendata_training/countries/common/chosen.py")


def test_a_sample_file_goes_to_its_agency_and_lessons_take_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "roads.csv", "road;km\nA1;1\n")
    write(tmp_path, "settings.yaml", "samples: {roads: {agency: sct, file: roads.csv, lessons: ['2.1']}}")
    folder = adapt(read_settings(tmp_path / "settings.yaml"), tmp_path / "course", project).folder
    assert sources(folder)["parameters"] == 'dataset = "roads"\nseed = 2014'
    # As in a workspace, where the datasets are delivered.
    monkeypatch.setenv("OPENDATA_WORKSPACE", str(folder))
    assert practice_file("roads") == folder / "datasets" / "sct" / "roads.csv"
    assert practice_recipe("roads").read_text(encoding="utf-8-sig").splitlines()[0].startswith("fix")
    with pytest.raises(Problem):
        practice_file("streets")
    write(tmp_path, "settings.yaml", "samples: {roads: {agency: sct, file: roads.csv, lessons: [1-1]}}")
    with pytest.raises(Problem, match="takes no sample"):
        adapt(read_settings(tmp_path / "settings.yaml"), tmp_path / "other", project)


def test_the_command_begins_settings_and_adapts(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "solutions").mkdir()
    monkeypatch.chdir(project)
    path = tmp_path / "new.yaml"
    assert main(["--lang", "en", "adapt", "--blank", str(path)]) == 0
    filled = path.read_text(encoding="utf-8").replace('en: ""  # today: INEGI', "en: VSO  # today: INEGI")
    path.write_text(filled, encoding="utf-8")
    assert main(["--lang", "en", "adapt", "--blank", str(path)]) == 2, "what is filled in is not written over"
    assert main(["--lang", "en", "adapt", str(path)]) == 2
    capsys.readouterr()
    assert main(["--lang", "en", "adapt", str(path), "-o", str(tmp_path / "course"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told["changed"]["en"]) == {"INEGI"} and told["country"] == "mx" and told["by_hand"] == 0
    assert sources(tmp_path / "course")["keys"].startswith("Keys of VSO.")
