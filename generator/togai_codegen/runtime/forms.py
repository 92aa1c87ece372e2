"""Bodies sent as `application/x-www-form-urlencoded` (OpenAPI 3.1.1, section 4.8.15)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .bodies import Encoded, merged, properties
from .values import query_parts, to_json_value


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form or multipart body is sent; `content_type` takes the place of a style."""

    content_type: str | None = None
    style: Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"] = "form"
    explode: bool = True
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True)
class FormBody:
    """Properties as parts of a form; an object without an encoding goes as JSON (3.1.1, section 4.8.15.1)."""

    media_type: str = "application/x-www-form-urlencoded"
    encodings: Mapping[str, PartEncoding] = field(default_factory=dict[str, PartEncoding])
    optional: bool = False

    def encode(self, value: Any, extra: Mapping[str, Any]) -> Encoded:
        """The parts in the order of the properties."""
        parts: list[str] = []
        for name, item in properties(merged(value, extra)).items():
            how = self.encodings.get(name)
            if how is None:
                how = PartEncoding(content_type="application/json" if is_object(item) else None)
            parts += query_parts(name, item, how.style, how.explode, how.allow_reserved, how.content_type)
        return "&".join(parts).encode("ascii"), self.media_type


def is_object(value: Any) -> bool:
    """Whether a value is an object in JSON."""
    return isinstance(to_json_value(value), dict)
