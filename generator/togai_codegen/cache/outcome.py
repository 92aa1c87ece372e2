"""What a run came to, without the files themselves: the digest of their manifest stands for all of them."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict

if TYPE_CHECKING:
    from togai_codegen.census import Census


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What commands tell of a run, and what they check beside its files."""

    manifest_sha256: str
    operations: int
    schemas: int
    files: int
    counts: Mapping[str, Mapping[str, int]]
    """The census as JSON."""
    mixins: Mapping[str, tuple[str, str]]
    """Generated class -> module and name of the class of `_custom` that it inherits from."""

    @property
    def census(self) -> "Census":
        """How much was read, and how much of that is generated."""
        from togai_codegen.census import Census, Count  # `check` asks for no counts

        return Census(Count(**self.counts["read"]), Count(**self.counts["generated"]))

    def as_json(self) -> dict[str, Any]:
        """JSON values that `from_json` reads."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Any) -> "Outcome":
        """Read what `as_json` made. Raises KeyError, TypeError or ValueError for anything else, whatever is counted."""
        counts = {name: value["counts"][name] for name in ("read", "generated")}
        if not all(map(is_dict, counts.values())):
            raise ValueError("these are no counts")
        mixins = {str(owner): (str(module), str(name)) for owner, (module, name) in value["mixins"].items()}
        sizes = {name: int(value[name]) for name in ("operations", "schemas", "files")}
        return cls(manifest_sha256=str(value["manifest_sha256"]), counts=counts, mixins=mixins, **sizes)
