"""Models of the Chat part of the Streams API."""

from __future__ import annotations

from .._runtime.model import Model


class Question(Model):
    """Question."""

    text: str
    stream: bool | None = None
    """Default: False."""


class Answer(Model):
    """Answer."""

    text: str | None = None


class Part(Model):
    """Part."""

    delta: str | None = None


class Problem(Model):
    """Problem."""

    message: str | None = None
