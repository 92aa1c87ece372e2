"""What an API sends to its user: webhooks and callbacks."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .decode import decode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Webhook(Generic[T]):
    """One kind of request that the API sends to you. `type` is what its body holds."""

    name: str
    method: str
    type: Any = Any

    def parse(self, body: bytes | bytearray | str) -> T:
        """Read the body of a request. Raises ValueError where it is no JSON or does not have the documented shape.

        This does not say who sent it: check the signature first, over the same bytes, as the API documents it.
        """
        value: T = decode(self.type, body.encode() if isinstance(body, str) else bytes(body))
        return value
