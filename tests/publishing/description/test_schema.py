"""dataset.yaml told to programs and in the docs, both from the one list of fields."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from opendata_training.locale import LANGUAGES, use_language
from opendata_training.publishing.description import fields
from opendata_training.publishing.description.schema import described, json_schema


def errors(facts: Any) -> list[str]:
    import jsonschema

    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return [error.json_path for error in jsonschema.Draft202012Validator(schema).iter_errors(facts)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_docs_are_made_of_the_list(root: Path, language: str) -> None:
    use_language(language)
    name = "dataset-yaml.es.md" if language == "es" else "dataset-yaml.md"
    assert (root / "docs" / name).read_text(encoding="utf-8") == described()


def test_every_field_is_in_the_schema_and_in_both_languages() -> None:
    for several, properties in (
        (fields.DATASET, json_schema()["properties"]),
        (fields.DISTRIBUTION, json_schema()["properties"]["distributions"]["items"]["properties"]),
    ):
        for one in several:
            group, _dot, part = one.name.partition(".")
            found = properties[group]["properties"][part] if part else properties[group]
            assert found["description"] == str(one.what)
            for words in filter(None, (one.what, one.question)):
                assert words.en and words.es and words.en != words.es


def test_a_publication_is_valid_by_it(folder: Path) -> None:
    assert errors(yaml.load((folder / "dataset.yaml").read_text(), Loader=yaml.BaseLoader)) == []
    assert (
        errors({one: "" for one in fields.names() if one in ("title", "issued", "landing_page", "accrual_periodicity")})
        == []
    )


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"title": ["x"]}, "$.title"),
        ({"issued": "1 June"}, "$.issued"),
        ({"temporal": {"start": "2014"}}, "$.temporal.start"),
        ({"accrual_periodicity": "sometimes"}, "$.accrual_periodicity"),
        ({"landing_page": "www.x.example"}, "$.landing_page"),
        ({"distributions": [{"title": "no file"}]}, "$.distributions[0]"),
        ({"distributions": [{"path": "a.csv", "byte_size": "many"}]}, "$.distributions[0].byte_size"),
        ({"attestations": [{"date": "today"}]}, "$.attestations[0].date"),
    ],
)
def test_what_has_another_form_is_found(facts: Any, path: str) -> None:
    assert errors(facts) == [path]
