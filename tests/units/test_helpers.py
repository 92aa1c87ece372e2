"""Helpers as declared by extensions: what is read, and every way of getting it wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.units.lowering import lowered
from togai_codegen import pipeline
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.helpers import BatchFailures, BatchHelper, Helper, WaitHelper

STATE = {"type": "string", "enum": ["ON", "DONE", "LOST"]}
ENTRY = {"type": "object", "properties": {"at": {"type": "integer"}, "why": {"type": "object"}}}
ANSWER = {
    "type": "object",
    "properties": {
        "state": STATE,
        "deep": {"type": "object", "properties": {"state": {"type": "string", "nullable": True}}},
        "free": {"type": "object"},
        "errors": {"type": "array", "items": ENTRY},
    },
}
BATCH = {"name": "send_all", "items": "things"}
WAIT = {"name": "wait", "until": {"field": "state", "values": ["DONE"]}}


def document(**extensions: Any) -> str:
    body = {
        "type": "object",
        "properties": {"things": {"type": "array", "maxItems": 9, "items": {"type": "string"}}, "text": {"type": "string"}},
    }
    answer = {"description": "ok", "content": {"application/json": {"schema": ANSWER}}}
    operation = {
        "operationId": "send",
        "tags": ["Things"],
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": {"200": answer, "207": answer},
        **extensions,
    }
    return json.dumps(
        {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {"/x": {"post": operation}}, "components": {}}
    )


def helpers(folder: Path, **extensions: Any) -> tuple[tuple[Helper, ...], list[str]]:
    found = lowered(folder, document(**extensions))
    return found.api.operations[0].helpers, found.codes


def test_a_batch_with_the_limits_of_the_spec(tmp_path: Path) -> None:
    found, codes = helpers(tmp_path, **{"x-codegen-batch": BATCH})
    assert found == (BatchHelper(name="send_all", items="things", max_items=9, partial=(207,)),)
    assert codes == []


def test_a_batch_with_everything(tmp_path: Path) -> None:
    told = {"items": "errors", "index": "at", "error": "why.code", "reason": "why.text"}
    more = {"max-items": 5, "max-bytes": 100, "partial": [200], "too-large": [413, 422], "failures": told}
    (found,), codes = helpers(tmp_path, **{"x-codegen-batch": {**BATCH, **more}})
    assert isinstance(found, BatchHelper)
    assert (found.max_items, found.max_bytes, found.partial, found.too_large) == (5, 100, (200,), (413, 422))
    assert found.failures == BatchFailures(items=("errors",), index=("at",), error=("why", "code"), reason=("why", "text"))
    assert codes == []


@pytest.mark.parametrize("limit", [{"maxItems": 7}, {}])
def test_a_body_that_is_the_array(tmp_path: Path, limit: dict[str, int]) -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}}}
    text = document(requestBody=body, **{"x-codegen-batch": {"name": "all", **({} if limit else {"max-items": 7})}})
    things = {"type": "array", "items": {"type": "string"}, **limit}
    text = text.replace('"components": {}', f'"components": {{"schemas": {{"Things": {json.dumps(things)}}}}}')
    found = lowered(tmp_path, text)
    assert found.codes == []
    assert found.api.operations[0].helpers == (BatchHelper(name="all", items="", max_items=7, partial=(207,)),)
    made = pipeline.build(Config(spec=tmp_path / "spec.yaml", output=Path(), package="shop"), Diagnostics())
    module = made.files.files["resources/things.py"].decode()
    assert "    def all(\n        self, body: Iterable[str], *," in module


def test_a_wait(tmp_path: Path) -> None:
    more = {"failed": ["LOST"], "interval": 0.5, "max-interval": 5, "timeout": 60}
    (found,), codes = helpers(tmp_path, **{"x-codegen-wait": {**WAIT, **more}})
    expected = WaitHelper(
        name="wait", field=("state",), done=("DONE",), failed=("LOST",), interval=0.5, max_interval=5, timeout=60
    )
    assert (found, codes) == (expected, [])
    (found,), codes = helpers(tmp_path, **{"x-codegen-wait": {**WAIT, "until": {"field": "deep.state", "values": ["any"]}}})
    assert isinstance(found, WaitHelper) and found.field == ("deep", "state")


def test_both_on_one_operation(tmp_path: Path) -> None:
    found = lowered(tmp_path, document(**{"x-codegen-batch": BATCH, "x-codegen-wait": WAIT}))
    assert list(found.names.helpers.values()) == ["send_all", "wait"]
    assert found.names.helpers["POST /x", "wait"] == "wait"


def test_a_helper_does_not_rename_a_method(tmp_path: Path) -> None:
    found = lowered(tmp_path, document(**{"x-codegen-batch": {**BATCH, "name": "send"}}))
    assert found.names.methods["POST /x"] == "send"
    assert found.names.helpers["POST /x", "send"] == "send_"
    assert found.codes == ["NAM001"]


@pytest.mark.parametrize(
    ("extension", "declared", "message"),
    [
        ("batch", "events", "it must be an object"),
        ("batch", {**BATCH, "max-item": 3}, "`max-item` is unknown; did you mean `max-items`?"),
        ("batch", {"items": "things"}, "`name` is missing"),
        ("batch", {**BATCH, "name": 3}, "`name` must be a string"),
        ("batch", {"name": "send_all"}, "`items` is missing, and the body is no array"),
        ("batch", {**BATCH, "items": "thing"}, "the body has no array `thing`"),
        ("batch", {**BATCH, "items": "text"}, "the body has no array `text`"),
        ("batch", {**BATCH, "max-items": 0}, "`max-items` must be a whole number above 0"),
        ("batch", {**BATCH, "max-bytes": True}, "`max-bytes` must be a whole number above 0"),
        ("batch", {**BATCH, "partial": 207}, "`partial` must be a list of plain values"),
        ("batch", {**BATCH, "too-large": ["4XX"]}, "`too-large` must be a list of HTTP statuses"),
        ("batch", {**BATCH, "failures": []}, "`failures` must be an object"),
        ("batch", {**BATCH, "failures": {"item": "errors"}}, "`failures.item` is unknown; did you mean `items`?"),
        ("batch", {**BATCH, "failures": {"items": "state"}}, "no answer has an array `state`"),
        ("batch", {**BATCH, "failures": {"items": "errors", "index": "index"}}, "`failures.index`: there is no `index`"),
        ("batch", {**BATCH, "failures": {"index": "at"}}, "`failures.items` is missing"),
        ("batch", {**BATCH, "failures": {"reason": "state.text"}}, "`failures.reason`: there is no `state.text`"),
        ("wait", {**WAIT, "unti": {}}, "`unti` is unknown; did you mean `until`?"),
        ("wait", {"name": "wait"}, "`until.field` is missing"),
        ("wait", {**WAIT, "until": {"field": "status", "values": ["DONE"]}}, "the 200 answer has no `status`"),
        ("wait", {**WAIT, "until": {"field": "state"}}, "`until.values` is missing"),
        ("wait", {**WAIT, "until": {"field": "state", "values": ["DON"]}}, "`state` is never 'DON'; did you mean 'DONE'?"),
        ("wait", {**WAIT, "failed": ["GONE"]}, "`state` is never 'GONE'"),
        ("wait", {**WAIT, "failed": [{}]}, "`failed` must be a list of plain values"),
        ("wait", {**WAIT, "interval": 0}, "`interval` must be a number of seconds above 0"),
        ("wait", {**WAIT, "timeout": "1m"}, "`timeout` must be a number of seconds above 0"),
    ],
)
def test_what_is_wrong_is_told_and_left_out(tmp_path: Path, extension: str, declared: Any, message: str) -> None:
    found = lowered(tmp_path, document(**{f"x-codegen-{extension}": declared}))
    assert found.api.operations[0].helpers == ()
    assert found.codes == ["HLP001"]
    assert any(f"`x-codegen-{extension}` of `POST /x`: " in text and message in text for text in found.messages), found.messages


def test_a_parameter_of_the_helpers_own_name(tmp_path: Path) -> None:
    parameters = [{"name": "interval", "in": "query", "schema": {"type": "integer"}}]
    found = lowered(tmp_path, document(parameters=parameters, **{"x-codegen-wait": WAIT}))
    assert found.codes == ["HLP001"] and "has a parameter `interval`" in found.messages[0]


def test_no_limit_at_all(tmp_path: Path) -> None:
    text = document(**{"x-codegen-batch": BATCH}).replace('"maxItems": 9, ', "")
    found = lowered(tmp_path, text)
    assert found.codes == ["HLP001"] and "`max-items` is missing" in found.messages[0]


@pytest.mark.parametrize(
    ("extensions", "modules"),
    [
        ({}, set[str]()),
        ({"x-codegen-batch": BATCH}, {"batches.py", "async_batches.py"}),
        ({"x-codegen-wait": WAIT}, {"waiting.py"}),
    ],
)
def test_the_runtime_has_what_is_used(tmp_path: Path, extensions: Any, modules: set[str]) -> None:
    path = tmp_path / "spec.json"
    path.write_text(document(**extensions), "utf-8")
    made = pipeline.build(Config(spec=path, output=Path(), package="shop"), Diagnostics())
    optional = {"batches.py", "async_batches.py", "waiting.py"}
    copied = {name.removeprefix("_runtime/") for name in made.files.files if name.startswith("_runtime/")}
    assert copied & optional == modules
    root = made.files.files["__init__.py"].decode()
    assert ("BatchResult" in root, "WaitOptions" in root) == ("batches.py" in modules, "waiting.py" in modules)
