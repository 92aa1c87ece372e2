"""Generate one specification in a process with limits, import all of it, and compare it with what the specification holds."""

import csv
import json
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus import apart
from tests.corpus.raw import Raw
from tests.support.places import SHARED

SECONDS = 60
_NO_ARGUMENTS = ("accept", "content-type", "authorization", "idempotency-key")
"""Headers that follow from something else, or that the option `idempotency_key` sends."""
BYTES = 2 * 2**30
PACKAGE = "corpus_package"

_IMPORT = f"""
import importlib, pkgutil
import pydantic
package = importlib.import_module("{PACKAGE}")
for item in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if item.name.rpartition(".")[2] not in ("httpx_transport", "_deadline_backend", "aiohttp_transport", "httpx2_transport"):
        importlib.import_module(item.name)
models = importlib.import_module("{PACKAGE}.models")
for name in models.__all__:
    found = getattr(models, name)
    if isinstance(found, type) and issubclass(found, pydantic.BaseModel):
        found.model_rebuild()
    else:
        pydantic.TypeAdapter(found)
for name in package.__all__:
    getattr(package, name)
"""


@dataclass(frozen=True)
class Entry:
    """A row of the index."""

    id: str
    cls: str
    path: Path
    dialect: str
    expect: str
    missing: str

    @property
    def must_be_whole(self) -> bool:
        """Whether everything in it must be generated."""
        return self.cls == "A" and self.dialect.startswith(("2", "3"))


@dataclass
class Outcome:
    """How it went; `faults` is empty where all is as it should be."""

    entry: Entry
    status: int = 0
    seconds: float = 0.0
    operations: int = 0
    schemas: int = 0
    webhooks: int = 0
    faults: list[str] = field(default_factory=list[str])


def entries(cls: str | None = None) -> list[Entry]:
    """The index, or one class of it."""
    with (SHARED / "corpus" / "index.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    root = SHARED / "corpus"
    return [
        Entry(row["id"], row["cls"], root / row["file"], row["format"], row["expect"], row["missing_files"])
        for row in rows
        if row["cls"] in ("A", "B") and cls in (None, row["cls"])
    ]


def check(entry: Entry, folder: Path, *, load: bool) -> Outcome:
    """Generate into a folder of its own, which is removed again; `load` says whether to import what came out."""
    outcome = Outcome(entry)
    output = folder / entry.id
    output.mkdir(parents=True, exist_ok=True)
    try:
        said = _generate(entry, output, outcome)
        _judge(entry, said, outcome)
        if outcome.status == 0:
            _compare(entry, output / PACKAGE / "_api.json", said, outcome)
            if load:
                _load(output, outcome)
    finally:
        shutil.rmtree(output, ignore_errors=True)
    return outcome


def _generate(entry: Entry, output: Path, outcome: Outcome) -> str:
    begin = time.monotonic()
    # Other processes may hold the processor: the wall clock has more time than the process itself.
    arguments = (str(entry.path), "--output", str(output), "--package", PACKAGE)
    code, said = apart.run(apart.generate, *arguments, folder=output, limits=(SECONDS, BYTES), wall=SECONDS * 5)
    outcome.seconds = time.monotonic() - begin
    outcome.status = -1 if code is None else code
    if code is None:
        outcome.faults.append(f"took more than {SECONDS * 5} s")
    return said


def _load(output: Path, outcome: Outcome) -> None:
    output.joinpath("said.txt").unlink()
    code, said = apart.run(apart.load, _IMPORT, str(output), folder=output, limits=(SECONDS * 5, BYTES * 2), wall=SECONDS * 10)
    if code != 0 or said:
        outcome.faults.append(f"does not import: {said.strip()[-600:]}")


def _judge(entry: Entry, said: str, outcome: Outcome) -> None:
    """Exit codes and diagnostics against `expect`."""
    expect = entry.expect.removesuffix("(by path)")
    if "Traceback" in said or outcome.status not in (0, 3):
        outcome.faults.append(f"exit {outcome.status}: {said.strip()[-600:]}")
    elif outcome.status == 3 and "error[" not in said:
        outcome.faults.append("exit 3 without an error")
    elif outcome.status == 3 and (expect in ("ok", "valid", "warn") or entry.must_be_whole):
        outcome.faults.append(f"refused, but must generate: {said.strip()[:300]}")
    elif expect == "reject-or-refuse" and "error[" not in said and "warning[" not in said:
        outcome.faults.append("followed what it must not follow, or said nothing")


def _compare(entry: Entry, api: Path, said: str, outcome: Outcome) -> None:
    symbols: list[dict[str, Any]] = json.loads(api.read_text(encoding="utf-8"))["symbols"]
    made = {symbol["operation"] for symbol in symbols if symbol["kind"] == "method"}
    outcome.operations = len(made)
    outcome.schemas = sum(symbol["kind"] in ("model", "enumeration", "alias") for symbol in symbols)
    outcome.webhooks = sum(symbol["kind"] == "webhook" for symbol in symbols)
    if not entry.must_be_whole:
        return
    raw = Raw(entry.path)
    outcome.faults += [f"operation {name} is missing" for name in sorted(raw.operations() - made)]
    outcome.faults += _missing_parameters(raw, symbols)
    if len(raw.webhooks()) > outcome.webhooks:
        outcome.faults.append(f"{len(raw.webhooks()) - outcome.webhooks} webhooks are missing")
    outcome.faults += list(_missing_schemas(raw, symbols))


def _missing_parameters(raw: Raw, symbols: list[dict[str, Any]]) -> list[str]:
    """Parameters that a method does not have; those of bodies, and the headers that OpenAPI has ignored, are not asked for."""
    made = {
        symbol["operation"]: {(item["in"], item["wire"]) for item in symbol["arguments"]}
        for symbol in symbols
        if symbol["kind"] == "method"
    }
    faults: list[str] = []
    for operation, declared in raw.parameters().items():
        wanted = {
            (place, name)
            for place, name in declared
            if place in ("query", "header", "cookie") or (place == "path" and "{" + name + "}" in operation)
            if not (place == "header" and name.lower() in _NO_ARGUMENTS)
        }
        missing = wanted - made.get(operation, wanted)
        if missing:
            faults.append(f"{operation} lacks {sorted(missing)[:5]}")
    return faults


def _missing_schemas(raw: Raw, symbols: list[dict[str, Any]]) -> list[str]:
    declared = {symbol["pointer"]: symbol for symbol in symbols if symbol["kind"] in ("model", "enumeration", "alias")}
    wires: dict[str, set[str]] = {}
    members: dict[str, int] = {}
    for symbol in symbols:
        owner = symbol["name"].rpartition(".")[0]
        if symbol["kind"] == "field":
            wires.setdefault(owner, set()).add(symbol["wire"])
        elif symbol["kind"] == "member":
            members[owner] = members.get(owner, 0) + 1
    faults: list[str] = []
    for name, schema in raw.schemas().items():
        token = name.replace("~", "~0").replace("/", "~1")
        made = declared.get(f"/components/schemas/{token}") or declared.get(f"/definitions/{token}")
        if made is None:
            faults.append(f"schema {name} is missing")
        elif missing := schema.properties - wires.get(made["name"], set()):
            faults.append(f"schema {name} lacks {sorted(missing)[:5]}")
        elif len(schema.values) > members.get(made["name"], 0):
            faults.append(f"enum {name} lacks values")
    return faults
