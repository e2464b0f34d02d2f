"""The place that data cover, told by columns of the country's keys and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.countries.mx.geography import STATES
from opendata_training.publishing.description.working_out import parts_of, place_named, see


def told(tmp_path: Path, text: str) -> str:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    return place_named(parts_of(see(tmp_path / "t.csv")))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Cve_Ent,n\n26,1\n26,2\n", "Sonora"),
        ("Entidad,n\nSONORA,1\nSinaloa,2\n", "Sinaloa, Sonora"),
        ("Estado,n\nEdo. de México,1\nNacional,2\n", "México"),
        ("CVEGEO,n\n26018,1\n26030,2\n", "Sonora"),
        ("Entidad,n\n" + "".join(f"{name},1\n" for name in STATES.values()), "MX"),
        # Such a label, and what stands under it is something else.
        ("Estado,n\nbueno,1\nmalo,2\n", ""),
        ("clave,n\n26,1\n25,2\n", ""),
    ],
)
def test_columns_tell_the_place(tmp_path: Path, text: str, place: str) -> None:
    assert told(tmp_path, text) == place


def test_a_country_without_such_keys_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_COUNTRY", "xv")
    assert told(tmp_path, "Cve_Ent,n\n26,1\n") == ""
