"""Clients of published specs on their own fakes: each operation, called with made-up arguments, is allowed and answered."""

import importlib
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from tests.support.arguments import Arguments, arguments
from tests.support.command import generate
from tests.support.places import shared
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.naming import give_names
from togai_codegen.pipeline import load

pytestmark = [pytest.mark.shared, pytest.mark.slow]
SPECS = {
    "invoicing": "corpus/A/paypal+paypal-rest-api-specifications/openapi/invoicing_v1.json",
    "billing": "corpus/A/PaddleHQ+paddle-openapi@792a49e6/v1/openapi.yaml",
    "metering": "corpus/A/openmeterio+openmeter/api/v3/openapi.yaml",
    "subscriptions": "corpus/A/recurly+recurly-client-python/openapi/api.yaml",
    "workflows": "corpus/A/apache+airflow-client-python/spec/v2.yaml",
    "identity": "corpus/A/ory+sdk/spec/hydra/v26.2.0.json",
}


@pytest.mark.parametrize("name", SPECS)
def test_every_operation(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = shared(SPECS[name])
    ran = generate(spec, tmp_path, f"faked_{name}")
    assert ran.status == 0, str(ran)
    monkeypatch.syspath_prepend(str(tmp_path))
    testing: Any = importlib.import_module(f"faked_{name}.testing")
    api = load(spec, (), Diagnostics()).api
    names = give_names(api, Diagnostics())
    done, faults = 0, list[str]()
    for full in (False, True):
        for call in arguments(api, names, full=full):
            try:
                with testing.fake(strict=True) as fake, warnings.catch_warnings():
                    warnings.simplefilter("ignore", DeprecationWarning)
                    check(answer_to(fake.client(), call))
                    assert not fake.violations
                done += 1
            except (Exception, AssertionError) as error:
                faults.append(f"{call.operation.id}: {type(error).__name__}: {error}")
    assert not faults, f"{len(faults)} of {len(faults) + done}:\n" + "\n".join(faults[:20])
    assert done == 2 * len(api.operations)


def answer_to(client: Any, call: Arguments) -> Any:
    result = getattr(getattr(client, call.resource), call.method)(*call.positional, **call.keywords)
    return list(result) if call.operation.pagination else result


def check(result: Any) -> None:
    for item in result if isinstance(result, list) else [result]:
        assert not getattr(item, "model_shape_errors", ()), item.model_shape_errors


def teardown_module() -> None:
    for name in [name for name in sys.modules if name.startswith("faked_")]:
        del sys.modules[name]
