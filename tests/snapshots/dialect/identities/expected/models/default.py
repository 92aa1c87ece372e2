"""Models of the Default part of the Identities API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class Tree(Model):
    """Tree."""

    label: TreeLabel | None = None
    leaf: Leaf | None = None
    mark: TreeMark | None = None
    children: list[Tree] | None = None
    example: TreeExample | None = None


class Leaf(Model):
    """Leaf."""

    colour: str | None = None
    twin: Leaf | None = None
    mark: TreeMark | None = None


class TreeExample(Model):
    """TreeExample."""

    text: str | None = None


class TreeLabel(OpenStrEnum):
    """TreeLabel; values that it does not list yet are kept."""

    OAK = "oak"
    ELM = "elm"


class TreeMark(Model):
    """TreeMark."""

    depth: int | None = None
