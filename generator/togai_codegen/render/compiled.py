"""Templates as an earlier run compiled them: compiling takes longer than all that an edit has to be written anew.

What is given here is executed: it comes from the cache alone, behind the digest and the owner that `cache` asks for.
"""

import marshal
from types import CodeType
from typing import TypeAlias

from jinja2.bccache import Bucket, BytecodeCache

CompiledTemplates: TypeAlias = dict[str, tuple[str, bytes]]
"""By template and environment: the digest of its source, and its code as this interpreter's `marshal` has it."""


class KnownTemplates(BytecodeCache):
    """What Jinja asks before it compiles. Templates of other sources count as not there; those that it compiles are added."""

    def __init__(self, known: CompiledTemplates) -> None:
        self._known = known

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, where it is known."""
        checksum, content = self._known.get(_key(bucket), ("", b""))
        if checksum == bucket.checksum:
            code = marshal.loads(content)
            bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._known[_key(bucket)] = bucket.checksum, marshal.dumps(bucket.code)


def _key(bucket: Bucket) -> str:
    # Jinja's key is of name and file: whether values are escaped stands in the code too.
    return f"{bucket.key} {bucket.environment.autoescape}"
