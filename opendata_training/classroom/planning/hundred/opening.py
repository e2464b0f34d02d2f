"""The steps after the plan, for the practice programme: a real file is cleaned, described, and published on a practice portal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ....conversion import convert
from ....departments.assembling import Making
from ....departments.dataset import datasets_of, department
from ....departments.recipes import recipe_of
from ....departments.writing import written
from ....files import write_bytes
from ....planning import read_sheet, sheet_named
from ....portal import Running
from ....publishing import new_publication, publish


def clean(folder: Path, code: str, dataset: str, seed: int) -> Path:
    """Make the dataset's newest file as it comes out of its system, and clean it with its recipe.

    Returns:
        The clean file.
    """
    about = datasets_of(code)[dataset]
    release = about.releases[-1]
    made = Making(f"{code}/{dataset}", about, release, seed, about.small).whole()
    source = folder / "raw" / release.file
    write_bytes(source, written(made.sheet))
    target = folder / "clean" / f"{dataset}.csv"
    target.parent.mkdir(exist_ok=True)
    convert(source, target, recipe=recipe_of(made.sheet, release, about))
    return target


def describe(folder: Path, code: str, dataset: str) -> Path:
    """Start the publication of a clean file and fill in what the plan knows.

    Returns:
        The publication's folder.
    """
    row = next(
        one for one in read_sheet(sheet_named("opening-plan"), folder / "opening-plan.csv") if one["id"] == dataset
    )
    decision = next(
        one for one in read_sheet(sheet_named("decisions"), folder / "decisions.csv") if one["id"] == dataset
    )
    facts: dict[str, Any] = {
        "title": row["name"],
        "description": row["description"],
        "publisher": str(department(code).TITLE),
        "license": decision["licence"],
        "contact_point": {"name": row["contact_name"], "email": row["contact_email"]},
        "theme": str(department(code).TITLE),
        "keyword": [word for word in dataset.split("-") if len(word) > 3] or [dataset],
        "accrual_periodicity": row["update"],
        "spatial": "MX",
        "temporal": {"start": "2014-01-01", "end": "2014-12-31"},
    }
    return new_publication(folder / "publications" / dataset, folder / "clean" / f"{dataset}.csv", **facts)


def send(folder: Path, dataset: str, portal: Running) -> bool:
    """Publish a described dataset on a portal, with the decision's name under its attestation.

    Returns:
        Whether every gate let it through.
    """
    decision = next(
        one for one in read_sheet(sheet_named("decisions"), folder / "decisions.csv") if one["id"] == dataset
    )
    place = folder / "publications" / dataset
    said = {"statement": decision["reason"], "name": decision["decided_by"], "date": decision["decided_on"].isoformat()}
    new_publication(place, folder / "clean" / f"{dataset}.csv", attestations=[said])
    return publish(place, portal.url, token=portal.token).published
