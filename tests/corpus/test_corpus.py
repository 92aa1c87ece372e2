"""A fixed sample of `../shared/corpus`; `make corpus` runs all of it."""

from pathlib import Path

import pytest

from tests.corpus.whole import Entry, check, entries
from tests.support.places import SHARED, shared

pytestmark = [pytest.mark.shared, pytest.mark.slow]

SAMPLE = (
    "A/Adyen+adyen-openapi/yaml/Webhooks-v1.yaml",
    "A/apache+polaris/spec/polaris-catalog-service.yaml",
    "A/akamai+akamai-apis/apis/config-gtm/v1/Domains.yaml",
    "A/paypal+paypal-rest-api-specifications/openapi/payment-experience_web_experience_profiles_v1.json",
    "A/zijianhuang+openapi-directory/APIs/n-auth.com/0.0.3/swagger.yaml",
)
HOSTILE = "B/handmade+hostile/"


def _chosen() -> list[Entry]:
    if not (SHARED / "corpus" / "index.csv").exists():
        return []
    known = {entry.path.relative_to(SHARED / "corpus").as_posix(): entry for entry in entries()}
    hostile = [entry for name, entry in known.items() if name.startswith(HOSTILE)]
    return [known[name] for name in SAMPLE if name in known] + hostile[::4]


@pytest.mark.parametrize("entry", _chosen(), ids=lambda entry: f"{entry.id}-{entry.path.stem}")
def test_ends_in_output_or_in_diagnostics(entry: Entry, tmp_path: Path) -> None:
    outcome = check(entry, tmp_path, load=entry.cls == "A")
    assert not outcome.faults, "\n".join(outcome.faults)
    assert not Path("/tmp/pwned_openapi").exists()


def test_the_corpus_is_there() -> None:
    shared("corpus/index.csv")
