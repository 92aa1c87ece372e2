"""What a run came to, without the files themselves: the digest of their manifest stands for all of them."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from togai_codegen.census import Census, Count
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What commands tell of a run, and what they check beside its files."""

    manifest_sha256: str
    operations: int
    schemas: int
    files: int
    census: Census
    mixins: Mapping[str, tuple[str, str]]
    """Generated class -> module and name of the class of `_custom` that it inherits from."""

    def as_json(self) -> dict[str, Any]:
        """JSON values that `from_json` reads."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Any) -> "Outcome":
        """Read what `as_json` made. Raises KeyError, TypeError or ValueError for anything else."""
        census = Census(Count(**value["census"]["read"]), Count(**value["census"]["generated"]))
        mixins = {str(owner): (str(module), str(name)) for owner, (module, name) in value["mixins"].items()}
        sizes = {name: int(value[name]) for name in ("operations", "schemas", "files")}
        return cls(manifest_sha256=str(value["manifest_sha256"]), census=census, mixins=mixins, **sizes)
