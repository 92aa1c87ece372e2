"""What is generated is held to one behaviour, whatever its models are made with."""

import pytest

from tests.support.libraries import LIBRARIES, needs


@pytest.fixture(scope="module", params=LIBRARIES)
def models(request: pytest.FixtureRequest) -> str:
    """What the models are made with, for `--models`."""
    library: str = request.param
    return needs(library)
