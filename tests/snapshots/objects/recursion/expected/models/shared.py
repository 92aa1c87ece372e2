"""Models of the Shared part of the Tree API."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import TypeAliasType

from .._runtime.model import Model
from .._runtime.scalars import Number
from .._runtime.unions import OpenUnion, UnknownVariant


class Node(Model):
    """Node."""

    value: int
    parent: Node | None = None
    children: list[Node] | None = None
    named: dict[str, Node] | None = None


class Ping(Model):
    """Ping."""

    pong: Pong | None = None


class Pong(Model):
    """Pong."""

    ping: Ping | None = None


class Sum(Model):
    """Sum."""

    sum: list[Expression]


Expression = TypeAliasType("Expression", "Annotated[Number | Sum | list[Expression] | UnknownVariant, OpenUnion()]")

Json = TypeAliasType("Json", "dict[str, Json]")

Lists = TypeAliasType("Lists", "list[Lists]")
