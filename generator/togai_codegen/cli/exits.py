"""Exit codes, the same for every command."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit code says. A check that could not run never ends with CLEAN."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    OUR_FAULT = 4
    CONFLICTS = 5
