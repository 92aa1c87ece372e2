"""Names of big specifications do not change when a few schemas are added, wherever they stand and whatever they are called."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.places import shared
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.naming import give_names
from togai_codegen.naming.model import Names
from togai_codegen.pipeline import load

pytestmark = [pytest.mark.shared, pytest.mark.slow]

FILES = ("corpus/A/discord+discord-api-spec/specs/openapi.json", "corpus/A/stripe+openapi@63a67463/openapi/spec3.yaml")


def _names(path: Path) -> Names:
    diagnostics = Diagnostics()
    return give_names(load(path, (), diagnostics).api, diagnostics)


def _other_spelling(name: str) -> str:
    """`account_link` for `AccountLink`, and the other way round."""
    if name[0].isupper():
        return name[0].lower() + "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name[1:])
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


@pytest.mark.parametrize("file", FILES, ids=("discord", "stripe"))
def test_ten_more_schemas_change_no_name(file: str, tmp_path: Path) -> None:
    path = shared(file)
    text = path.read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=yaml.CSafeLoader)
    schemas: dict[str, Any] = document["components"]["schemas"]
    spelled = [name for name in schemas if _other_spelling(name) not in schemas and name[1:].isidentifier()]
    colliding = [_other_spelling(name) for name in spelled[:: len(spelled) // 5]][:5]
    shape = {"type": "object", "properties": {"a": {}}}
    added = dict.fromkeys(("AAA", "aaa_first", "A0", *colliding, "zzz_last", "Zzz"), shape)
    assert len(added) == 10
    before_path, after_path = tmp_path / "before.json", tmp_path / "after.json"
    before_path.write_text(json.dumps(document, default=str), "utf-8")
    document["components"]["schemas"] = {name: (added | schemas)[name] for name in sorted(added | schemas)}
    after_path.write_text(json.dumps(document, default=str), "utf-8")
    before, after = _names(before_path), _names(after_path)
    for kind in ("classes", "properties", "members", "methods", "parameters", "body_fields", "webhooks"):
        known, now = dict(getattr(before, kind)), getattr(after, kind)
        assert {key: now[key] for key in known} == known, kind
    assert len(set(after.classes.values())) == len(after.classes)
