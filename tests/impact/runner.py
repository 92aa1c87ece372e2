"""Runs every function of the consumer on canned answers, and prints the lines on which one failed. Started by `labelling`."""

import asyncio
import importlib
import inspect
import json
import sys
import traceback
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

OLD: dict[str, Any] = {
    "shipment": {
        "id": "s1", "status": "LOST", "receiverName": "Ada", "weight": 2.5, "reference": "r-1", "pieces": 3, "tags": ["a"],
        "carrierId": "c1", "sentAt": "2026-01-02T03:04:05Z",
    },
    "depot": {"id": "d1", "name": "North", "location": "Oulu, FI", "capacity": 9},
    "invoice": {
        "id": "i1", "total": 12.5, "dueOn": "2026-02-01", "lines": [{"text": "Fee", "amount": 12.5}], "billedTo": "Ada",
        "payment": {"kind": "transfer", "iban": "FI21"},
    },
    "carrier": {"id": "c1", "name": "Fast", "rating": 4},
    "tracking": {"place": "Oulu"},
    "label": {"url": "https://label.example/1"},
}  # fmt: skip
NEW: dict[str, Any] = {
    "shipment": {
        "id": "s1", "status": "HELD", "customerReference": "r-1", "pieces": "three", "tags": ["a"], "carrierId": "c1",
        "sentAt": "2026-01-02T03:04:05Z",
    },
    "depot": {"id": "d1", "name": "North", "location": {"street": "Main 1", "country": "FI"}},
    "invoice": {
        "id": "i1", "lines": [{"text": "Fee", "amount": 12.5}], "billedTo": "Ada", "payment": {"kind": "wallet", "provider": "P"},
    },
    "carrier": {"id": "c1", "name": "Fast", "rating": 4},
    "summary": {"id": "i1", "total": 12.5},
}  # fmt: skip


PARAMETERS = frozenset(
    {
        "client", "aclient", "shipment", "depot", "invoice", "status", "payment", "shipments", "depots", "invoices",
        "raw_shipment", "raw_depot", "values", "value",
    }
)  # fmt: skip
"""Functions whose parameters are all among these are run."""


class Answers:
    """What the server of a version answers, as a transport of the client."""

    def __init__(self, package: Any, values: dict[str, Any]) -> None:
        self.headers = package._runtime.transport.Headers
        self.values = values

    def value(self, method: str, path: str) -> Any:
        kind = path.strip("/").partition("/")[0].removesuffix("s")
        if path.endswith("/tracking"):
            kind = "tracking"
        is_page = method == "GET" and path.count("/") == 1
        if is_page and kind == "invoice":
            return {"data": [self.values.get("summary", self.values["invoice"])]}
        return {"data": [self.values[kind]]} if is_page else self.values[kind]

    def answer(self, request: Any) -> "Answer":
        path = request.url.partition("://")[2].partition("/")[2].partition("?")[0]
        value = self.value(request.method, f"/{path}")
        status = 201 if request.method == "POST" and path.count("/") == 0 else 200
        return Answer(status, self.headers([("content-type", "application/json")]), json.dumps(value).encode())


class Sync(Answers):
    """For the sync client."""

    def send(self, request: Any) -> "Answer":
        return self.answer(request)

    def close(self) -> None:
        return


class Async(Answers):
    """For the async client."""

    async def send(self, request: Any) -> "AsyncAnswer":
        found = self.answer(request)
        return AsyncAnswer(found.status, found.headers, found.body)

    async def aclose(self) -> None:
        return


class Answer:
    """An answer whose body is there."""

    def __init__(self, status: int, headers: Any, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    def chunks(self) -> Iterator[bytes]:
        yield self.body

    def close(self) -> None:
        return


class AsyncAnswer(Answer):
    """The same for event loops."""

    async def chunks(self) -> AsyncIterator[bytes]:  # type: ignore[override]
        yield self.body

    async def aclose(self) -> None:
        return


class Given:
    """Values for parameters, by name."""

    def __init__(self, package: Any, values: dict[str, Any]) -> None:
        self.package, self.values = package, values
        # `Parcel()` and classes that inherit from it talk to the canned answers too.
        for client, transport in ((package.Parcel, Sync), (package.AsyncParcel, Async)):
            client.__init__ = _with_transport(client.__init__, transport, package, values)

    def value(self, name: str) -> Any:
        models, json_of = self.package.models, {key: json.dumps(value) for key, value in self.values.items()}
        shipment = models.Shipment.model_validate_json(json_of["shipment"])
        depot = models.Depot.model_validate_json(json_of["depot"])
        invoice = models.Invoice.model_validate_json(json_of["invoice"])
        values = {
            "client": self.package.Parcel,
            "aclient": self.package.AsyncParcel,
            "shipment": shipment,
            "depot": depot,
            "invoice": invoice,
            "status": shipment.status,
            "payment": invoice.payment,
            "shipments": [shipment, shipment],
            "depots": [depot, depot],
            "invoices": [invoice],
            "raw_shipment": self.values["shipment"],
            "raw_depot": self.values["depot"],
            "values": {"receiver": "Ada"},
            "value": None,
        }
        found = values[name]
        return found() if inspect.isclass(found) else found


def _with_transport(init: Any, transport: Any, package: Any, values: dict[str, Any]) -> Any:
    def made(self: Any, *positional: Any, **named: Any) -> None:
        init(self, *positional, **{"transport": transport(package, values), **named})

    return made


def main(folder: Path, version: str) -> None:
    """Print the failures as JSON: path, line, what."""
    sys.path.insert(0, str(folder))
    package = importlib.import_module("shop._vendor.parcel")
    importlib.import_module("shop._vendor.parcel._runtime.transport")
    given = Given(package, OLD if version == "old" else NEW)
    found: list[tuple[str, int, str]] = []
    for path in sorted((folder / "shop").glob("*.py")):
        if path.stem == "__init__":
            continue
        try:
            module = importlib.import_module(f"shop.{path.stem}")
        except Exception as error:
            found.append(_place(error, folder))
            continue
        for function in _functions(module):
            try:
                _call(function, given)
            except Exception as error:
                found.append(_place(error, folder, function))
    print(json.dumps(found))


def _functions(module: Any) -> list[Any]:
    functions = [item for _, item in inspect.getmembers(module) if callable(item) and inspect.isfunction(inspect.unwrap(item))]
    return [item for item in functions if inspect.unwrap(item).__module__ == module.__name__ and _can_be_called(item)]


def _can_be_called(function: Any) -> bool:
    return all(name in PARAMETERS for name in _wanted(function))


def _wanted(function: Any) -> list[str]:
    if hasattr(function, "patchings"):
        return []
    parameters = inspect.signature(function).parameters.values()
    return [item.name for item in parameters if item.default is item.empty]


def _call(function: Any, given: Given) -> None:
    arguments = [_of_mapping(function, name, given) for name in _wanted(function)]
    if inspect.iscoroutinefunction(function):
        asyncio.run(function(*arguments))
    else:
        function(*arguments)


def _of_mapping(function: Any, name: str, given: Given) -> Any:
    annotation = str(inspect.signature(function).parameters[name].annotation)
    value = given.value(name)
    return {f"{item.id[0]}1": item for item in value} if annotation.startswith("dict[str, shop") else value


def _place(error: BaseException, folder: Path, function: Any = None) -> tuple[str, int, str]:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).parent == folder / "shop"]
    if not frames:
        # A decorator fails before the function that it stands on is entered.
        code = inspect.unwrap(function).__code__
        return Path(code.co_filename).name, code.co_firstlineno, f"{type(error).__name__}: {error}"[:200]
    last = frames[-1]
    return Path(last.filename).name, last.lineno or 0, f"{type(error).__name__}: {error}"[:200]


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2])
