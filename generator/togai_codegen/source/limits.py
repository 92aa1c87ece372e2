"""How much a document may ask of us. Real descriptions stay an order of magnitude below; hostile ones stop here."""

from typing import Final

MAX_BYTES: Final = 64 * 1024 * 1024
"""Size of one file."""

MAX_DEPTH: Final = 100
"""Levels of nested objects and lists, aliases expanded. The readers after this one recurse over it."""

MAX_ALIAS_NODES: Final = 200_000
"""Nodes that all YAML aliases of one file expand to."""

MAX_DUPLICATES: Final = 50
"""Duplicate keys that are reported before reading stops."""

MAX_FILES: Final = 10_000
"""Files that one root document may pull in by references."""
