"""The counts, side by side."""

from dataclasses import asdict

from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Parts of a description. Media types are those of request bodies and responses, parameters those of each operation."""

    operations: int = 0
    schemas: int = 0
    media_types: int = 0
    parameters: int = 0


@dataclass(frozen=True, slots=True)
class Census:
    """What stands in the documents, and what came out of it. Where they differ, a diagnostic says why."""

    read: Count
    generated: Count

    @property
    def is_whole(self) -> bool:
        """Whether everything that was read is generated."""
        return self.read == self.generated

    def differences(self) -> tuple[tuple[str, int, int], ...]:
        """Name, read and generated of each kind of which these differ."""
        both = self.as_json()
        pairs = ((name.replace("_", " "), read, both["generated"][name]) for name, read in both["read"].items())
        return tuple(item for item in pairs if item[1] != item[2])

    def as_json(self) -> dict[str, dict[str, int]]:
        """`{"read": {"operations": 3, ...}, "generated": {...}}`."""
        return {"read": asdict(self.read), "generated": asdict(self.generated)}
