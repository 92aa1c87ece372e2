"""Other generators and clients, each in an environment of its own below `.bench/`."""

import subprocess
import sys
import venv
from pathlib import Path

from tests.support.places import ROOT

FOLDER = ROOT / ".bench"
CLIENT_GENERATOR = "openapi-python-client==0.29.1"
MODEL_GENERATOR = "datamodel-code-generator==0.89.0"
OFFICIAL_CLIENT = "togai-client==1.0.3"


def installed(requirement: str) -> Path | None:
    """The `bin` folder of an environment that has it; None, after a message, where it can't be had."""
    name = requirement.partition("==")[0]
    place = FOLDER / name
    done = place / ".installed"
    if not done.exists():
        venv.create(place, with_pip=True, clear=True)
        command = [place / "bin" / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check", requirement]
        if subprocess.run(command, check=False).returncode:
            print(f"bench: {requirement} could not be installed; it is not compared", file=sys.stderr)
            return None
        done.touch()
    return place / "bin"
