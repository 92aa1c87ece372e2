"""Texts of a request read as values by their schemas: the inverse of `values`, `urls` and `bodies`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote, unquote_plus

from .. import exact
from ..values import is_json
from .checking import Checker, Schema, resolve

_INTEGER = re.compile(r"-?\d+", re.ASCII)
_DELIMITERS = {"spaceDelimited": re.compile(r"%20|\+| "), "pipeDelimited": re.compile(r"%7[Cc]|\|"), "form": re.compile(",")}


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads parameters and bodies. Raises ValueError, with the reason, for a text that can't be read at all."""

    schemas: Mapping[str, Schema]

    def query(self, parameter: Mapping[str, Any], pairs: Sequence[tuple[str, str]]) -> Any:
        """The value of a query parameter from the raw pairs of a query; None where it is not there."""
        name, schema = parameter["name"], resolve(parameter["schema"], self.schemas)
        texts = [text for key, text in pairs if key == name]
        if "content" in parameter:
            return exact.loads(unquote_plus(texts[-1])) if texts else None
        if parameter["style"] == "deepObject":
            return self._deep(name, schema, pairs)
        kind = self.shape(schema)
        if kind == "object" and parameter["explode"]:
            known = schema.get("properties", {})
            found = {key: unquote_plus(text) for key, text in pairs if key in known}
            return self.object(schema, found) if found else None
        if not texts:
            return None
        if kind == "array":
            split = _DELIMITERS.get(parameter["style"], _DELIMITERS["form"])
            parts = texts if parameter["explode"] else split.split(texts[-1])
            return self.array(schema, [unquote_plus(part) for part in parts])
        if kind == "object":
            return self.object(schema, _alternating([unquote_plus(part) for part in texts[-1].split(",")]))
        return self.scalar(schema, unquote_plus(texts[-1]))

    def simple(self, parameter: Mapping[str, Any], raw: str, *, encoded: bool = True) -> Any:
        """The value of a path parameter, a header or a cookie, which are one text."""
        decode = unquote if encoded else str
        if "content" in parameter:
            return exact.loads(decode(raw)) if is_json(parameter["content"]) else decode(raw)
        schema, style, explode = resolve(parameter["schema"], self.schemas), parameter["style"], parameter["explode"]
        separator = ","
        if style == "label":
            raw, separator = raw.removeprefix("."), "." if explode else ","
        elif style == "matrix":
            raw, separator = raw.removeprefix(";"), ";" if explode else ","
            raw = raw if explode and self.shape(schema) == "object" else raw.replace(f"{parameter['name']}=", "")
        kind = self.shape(schema)
        if kind not in ("array", "object"):
            return self.scalar(schema, decode(raw))
        parts = [decode(part.strip()) for part in raw.split(separator)]
        if kind == "array":
            return self.array(schema, parts)
        return self.object(schema, _pairs(parts) if explode else _alternating(parts))

    def body(self, media_type: str, schema: Schema | None, content: bytes, content_type: str) -> Any:
        """A body as a value: JSON and forms by their schema, multipart as its parts, else text or bytes."""
        essence = media_type.partition(";")[0].strip().lower()
        if is_json(media_type):
            return exact.loads(content)
        if essence == "application/x-www-form-urlencoded":
            fields: dict[str, list[str]] = {}
            for key, text in parse_qsl(content.decode(), keep_blank_values=True):
                fields.setdefault(key, []).append(text)
            return self._form(resolve(schema or {}, self.schemas), fields)
        if essence.startswith("multipart/"):
            return dict(_parts(content, content_type))
        if essence.startswith("text/"):
            return content.decode("utf-8", "replace")
        return content

    def shape(self, schema: Schema) -> str:
        """What a schema wants of a text: an array, an object, or something else."""
        schema = resolve(schema, self.schemas)
        if "anyOf" in schema:
            found = [self.shape(item) for item in schema["anyOf"]]
            return next((kind for kind in found if kind in ("array", "object")), "scalar")
        return str(schema.get("type", "object" if "properties" in schema else "scalar"))

    def array(self, schema: Schema, texts: Sequence[str]) -> list[Any]:
        """Texts as the items of an array."""
        inner = self._of_type(schema, "array").get("items", {})
        return [self.scalar(inner, text) for text in texts]

    def object(self, schema: Schema, texts: Mapping[str, str]) -> dict[str, Any]:
        """Texts as the properties of an object."""
        wanted = self._of_type(schema, "object")
        known, others = wanted.get("properties", {}), wanted.get("additionalProperties")
        return {key: self.scalar(known.get(key, others or {}), text) for key, text in texts.items()}

    def scalar(self, schema: Schema, text: str) -> Any:
        """A text as the scalar that a schema wants; as text where it is none."""
        schema = resolve(schema, self.schemas)
        if "anyOf" in schema:
            tried = [self.scalar(item, text) for item in schema["anyOf"]]
            checker = Checker(self.schemas, sent=True)
            return next((value for value in tried if checker.is_valid(schema, value)), text)
        if "enum" in schema or "const" in schema:
            values = schema.get("enum", [schema.get("const")])
            return next((value for value in values if _text(value) == text), text)
        match schema.get("type"):
            case "integer" if _INTEGER.fullmatch(text):
                return int(text)
            case "integer" | "number" if exact.NUMBER.fullmatch(text):
                return exact.loads(text)
            case "boolean" if text in ("true", "false"):
                return text == "true"
            case "null" if text in ("", "null"):
                return None
            case "array":
                return self.array(schema, text.split(","))
            case _:
                return text

    def _of_type(self, schema: Schema, kind: str) -> Schema:
        schema = resolve(schema, self.schemas)
        if "anyOf" not in schema:
            return schema
        return next((self._of_type(item, kind) for item in schema["anyOf"] if self.shape(item) == kind), schema)

    def _deep(self, name: str, schema: Schema, pairs: Sequence[tuple[str, str]]) -> Any:
        """`name[a][b]=1` as `{"a": {"b": 1}}`; a repeated key is an array."""
        fields: dict[str, list[str]] = {}
        for key, text in pairs:
            plain = unquote_plus(key)
            if plain.startswith(f"{name}[") and plain.endswith("]"):
                fields.setdefault(plain.removeprefix(name), []).append(unquote_plus(text))
        return self._nested(schema, fields) if fields else None

    def _nested(self, schema: Schema, fields: Mapping[str, list[str]]) -> dict[str, Any]:
        wanted = self._of_type(schema, "object")
        groups: dict[str, dict[str, list[str]]] = {}
        for path, texts in fields.items():
            head, _, tail = path.removeprefix("[").partition("]")
            groups.setdefault(head, {})[tail] = texts
        found: dict[str, Any] = {}
        for head, inner in groups.items():
            below = wanted.get("properties", {}).get(head, wanted.get("additionalProperties") or {})
            found[head] = self._repeated(below, inner[""]) if "" in inner else self._nested(below, inner)
        return found

    def _form(self, schema: Schema, fields: Mapping[str, list[str]]) -> dict[str, Any]:
        nested = {key: texts for key, texts in fields.items() if "[" in key}
        known = self._of_type(schema, "object").get("properties", {})
        found = {key: self._repeated(known.get(key, {}), texts) for key, texts in fields.items() if key not in nested}
        deep = self._nested(schema, {f"[{key.replace('[', '][', 1)}": texts for key, texts in nested.items()})
        return {**found, **deep}

    def _repeated(self, schema: Schema, texts: list[str]) -> Any:
        if self.shape(schema) == "array":
            return self.array(schema, texts)
        if self.shape(schema) == "object" and texts[-1].startswith("{"):
            return exact.loads(texts[-1])
        return self.scalar(schema, texts[-1])


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _alternating(parts: Sequence[str]) -> dict[str, str]:
    return dict(zip(parts[::2], parts[1::2], strict=False))


def _pairs(parts: Sequence[str]) -> dict[str, str]:
    return {key: text for key, _, text in (part.partition("=") for part in parts)}


def _parts(content: bytes, content_type: str) -> Iterator[tuple[str, Any]]:
    """Names and contents of the parts of a multipart body (RFC 7578)."""
    from email.parser import BytesParser

    message = BytesParser().parsebytes(b"Content-Type: " + content_type.encode("latin-1") + b"\r\n\r\n" + content)
    for part in message.get_payload() if message.is_multipart() else ():
        inner: Any = part
        name = inner.get_param("name", header="content-disposition")
        yield str(name), inner.get_payload(decode=True)
