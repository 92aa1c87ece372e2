#!/usr/bin/env bash
# Installs togai-codegen from the checkout $1 into an environment of its own, and says where its program is.
set -euo pipefail

place="${RUNNER_TEMP:?}/togai-codegen"
python3 -m venv "$place"
"$place/bin/python" -m pip install --quiet --disable-pip-version-check "$1"
echo "program=$place/bin/togai-codegen" >> "${GITHUB_OUTPUT:?}"
