"""A spec that was lowered, as it is kept for runs to come."""

from collections.abc import Mapping

from togai_codegen.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Base:
    """A spec that was lowered whole, in plain values and bytes: a later run may take parts of it."""

    overlays: tuple[str, ...]
    """The digests of its overlays' bytes."""
    entries: Mapping[str, bytes]
    """The document after its overlays: see `source.forms`. All that it refers to stands in itself."""
    lowered: bytes
    """See `lower.kept`."""
    told: Mapping[str, tuple[bytes, bytes, bytes]] = field(default_factory=dict[str, tuple[bytes, bytes, bytes]])
    """See `ir.parts.Told`: by the id of a declaration or an operation."""
    is_new: bool = True
    """Whether it was made in this run."""
