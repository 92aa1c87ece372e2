"""Models of the Books part of the Library API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import Model


class Book(Model):
    """Book."""

    id: Key
    writer: Writer
    edited_by: BookWriter | None = None


class Person(Model):
    """Person."""

    name: str


Identifier: TypeAlias = str
"""At most 20 characters."""

Writer: TypeAlias = Person

BookWriter: TypeAlias = Person

Key: TypeAlias = Identifier
