"""Bodies as they are written: JSON, forms with their encodings, multipart with files, raw content."""

# ruff: noqa: N806

import email
import email.policy
import io
from decimal import Decimal
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from .conftest import Load


def whole(body: Any) -> bytes:
    """The bytes of an encoded body."""
    return body if isinstance(body, bytes) else b"".join(body)


def parts(rt: Load, value: dict[str, Any], **encodings: dict[str, Any]) -> list[EmailMessage]:
    """The parts of a multipart body, as Python's own parser reads them."""
    how = {name: rt("forms").PartEncoding(**given) for name, given in encodings.items()}
    content, content_type = rt("multipart").MultipartBody(encodings=how).encode(value, {})
    document = f"Content-Type: {content_type}\r\n\r\n".encode() + whole(content)
    message = email.message_from_bytes(document, policy=email.policy.HTTP)
    assert not message.defects
    return [part for part in message.iter_parts() if isinstance(part, EmailMessage)]


def facts(part: EmailMessage) -> tuple[str | None, str | None, str | None, bytes]:
    """Name, file name, media type where the part says one, content."""
    name = part.get_param("name", header="content-disposition")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    media_type = part["content-type"]
    return (str(name), part.get_filename(), None if media_type is None else str(media_type), payload)


def test_json(rt: Load) -> None:
    bodies = rt("bodies")
    encoded = bodies.encode_body(bodies.JsonBody("application/vnd.acme+json"), {"a": Decimal("1.10")}, {"b": 1})
    assert encoded == (b'{"a":1.10,"b":1}', "application/vnd.acme+json")


def test_values_that_cannot_be_written(rt: Load) -> None:
    bodies, Error = rt("bodies"), rt("errors").ConfigurationError
    ring: list[Any] = []
    ring.append(ring)
    for value in ({"a": object()}, {None: 1}, {1.5: 1}, ring):
        with pytest.raises(Error):
            bodies.encode_body(bodies.JsonBody(), value, {})
    with pytest.raises(Error, match=r"absent\.bin"):
        bodies.encode_body(rt("uploads").RawBody(), Path("absent.bin"), {})


FORMS: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"a": "x y&=+"}, {}, "a=x%20y%26%3D%2B"),
    ({"a": ""}, {}, "a="),
    ({"a": None}, {}, ""),
    ({"a": True, "b": 1.5, "c": Decimal("1.50")}, {}, "a=true&b=1.5&c=1.50"),
    ({"a": [1, 2]}, {}, "a=1&a=2"),
    ({"a": []}, {}, ""),
    ({"a": {"b": 1}}, {}, "a=%7B%22b%22%3A1%7D"),
    ({"a": [1, 2]}, {"a": {"explode": False}}, "a=1,2"),
    ({"a": [1, 2]}, {"a": {"style": "pipeDelimited", "explode": False}}, "a=1%7C2"),
    ({"a": [1, 2]}, {"a": {"style": "spaceDelimited", "explode": False}}, "a=1%202"),
    ({"a": {"b": {"c": [1, 2]}}}, {"a": {"style": "deepObject"}}, "a%5Bb%5D%5Bc%5D=1&a%5Bb%5D%5Bc%5D=2"),
    ({"a": "b/c?d&e"}, {"a": {"allow_reserved": True}}, "a=b/c?d%26e"),
    ({"a": [1, {"b": 2}]}, {"a": {"content_type": "application/json"}}, "a=%5B1%2C%7B%22b%22%3A2%7D%5D"),
    ({"a": "x"}, {"a": {"content_type": "application/json"}}, "a=%22x%22"),
    ({"é": "é"}, {}, "%C3%A9=%C3%A9"),
]


@pytest.mark.parametrize(("value", "encodings", "expected"), FORMS)
def test_forms(rt: Load, value: dict[str, Any], encodings: dict[str, Any], expected: str) -> None:
    how = {name: rt("forms").PartEncoding(**given) for name, given in encodings.items()}
    assert rt("forms").FormBody(encodings=how).encode(value, {}) == (expected.encode(), "application/x-www-form-urlencoded")


def test_multipart_values(rt: Load) -> None:
    made = parts(
        rt,
        {"text": "é", "number": 1, "flag": True, "gone": None, "tags": ["a", "b"], "meta": {"a": 1}, "when": "x"},
        tags={"content_type": "application/json"},
        when={"content_type": "text/csv, text/plain"},
    )
    assert [facts(part) for part in made] == [
        ("text", None, None, "é".encode()),
        ("number", None, None, b"1"),
        ("flag", None, None, b"true"),
        ("tags", None, "application/json", b'["a","b"]'),
        ("meta", None, "application/json", b'{"a":1}'),
        ("when", None, "text/csv", b"x"),
    ]
    assert [facts(part)[3] for part in parts(rt, {"tags": ("a", "b"), "ids": [1, 2]})] == [b"a", b"b", b"1", b"2"]


def test_a_text_is_no_file(rt: Load) -> None:
    """Whoever gives a path as text, as other libraries take it, would send its name for the content."""
    body = rt("multipart").MultipartBody(files=("scan",))
    with pytest.raises(TypeError, match="scan is a file: bytes, a Path"):
        body.encode({"scan": "/tmp/scan.png", "note": "a text"}, {})
    assert b"a text" in whole(body.encode({"scan": b"x", "note": "a text"}, {})[0])


def test_multipart_files(rt: Load, tmp_path: Path) -> None:
    path = tmp_path / "a b.png"
    path.write_bytes(b"\x00path")
    with path.open("rb") as reader:
        reader.read(1)
        made = parts(
            rt,
            {
                "plain": b"\x00\xff",
                "path": path,
                "open": reader,
                "named": ('n"\r\n.txt', b"x", "text/plain", {"Content-Language": "fi"}),
                "two": [("1", b"1"), ("2", io.BytesIO(b"2"))],
                "lines": iter([b"a", b"b"]),
            },
            path={"content_type": "image/png"},
            plain={"content_type": "image/*"},
        )
    octets = "application/octet-stream"
    assert [facts(part) for part in made] == [
        ("plain", "upload", octets, b"\x00\xff"),
        ("path", "a b.png", "image/png", b"\x00path"),
        ("open", "a b.png", octets, b"path"),
        ("named", "n%22%0D%0A.txt", "text/plain", b"x"),
        ("two", "1", octets, b"1"),
        ("two", "2", octets, b"2"),
        ("lines", "upload", octets, b"ab"),
    ]
    assert made[3]["content-language"] == "fi"


def test_part_headers_hold_no_line_breaks(rt: Load) -> None:
    for file in (("a", b"", "a\r\nb: c"), ("a", b"", None, {"X": "1\n2"})):
        with pytest.raises(ValueError, match="control characters"):
            parts(rt, {"f": file})


@pytest.mark.parametrize(
    ("value", "expected"),
    [(b"\x00", b"\x00"), (bytearray(b"a"), b"a"), ("é", "é".encode()), (12, b"12")],
)
def test_raw_values(rt: Load, value: Any, expected: bytes) -> None:
    assert rt("uploads").RawBody("text/plain").encode(value, {}) == (expected, "text/plain")


def test_a_file_object_that_gives_text(rt: Load) -> None:
    assert rt("uploads").RawBody("text/plain").encode(io.StringIO("é"), {})[0] == "é".encode()


def test_raw_bodies_hold_no_properties(rt: Load) -> None:
    for value, extra in (({"a": 1}, {}), ("<a/>", {"b": 2})):
        with pytest.raises(TypeError, match="application/xml as text"):
            rt("uploads").RawBody("application/xml").encode(value, extra)


def test_streams_know_their_length_and_whether_they_can_be_sent_again(rt: Load, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"12345")
    encode = rt("uploads").RawBody().encode
    reader = io.BytesIO(b"12345")
    reader.seek(2)
    pipe = type("Pipe", (), {"read": io.BytesIO(b"12345").read})()
    made: list[tuple[Any, int | None, bool, bytes]] = [
        (path, 5, True, b"12345"),
        (reader, 3, True, b"345"),
        (pipe, None, False, b"12345"),
        (iter([b"12", b"345"]), None, False, b"12345"),
        (type("Chunks", (), {"__iter__": lambda self: iter([b"1"])})(), None, True, b"1"),
    ]
    for value, length, repeatable, expected in made:
        stream, _ = encode(value, {})
        assert (stream.length, stream.is_fresh(), whole(stream)) == (length, True, expected)
        assert stream.is_fresh() == repeatable
        assert not repeatable or whole(stream) == expected


def test_a_file_that_shrinks_or_grows_is_never_sent_under_a_false_length(rt: Load, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"12345")
    stream, _ = rt("uploads").RawBody().encode(path, {})
    path.write_bytes(b"123456789")
    assert whole(stream) == b"12345"
    path.write_bytes(b"123")
    with pytest.raises(rt("errors").ConfigurationError, match="shorter"):
        whole(stream)


def test_another_content_type(rt: Load) -> None:
    operation, uploads = rt("operation"), rt("uploads")
    image = operation.Operation(
        id="x", method="POST", path="/", body=operation.JsonBody(), other_bodies=(uploads.RawBody("image/*"),)
    )
    assert image.sent_as(rt("omit").OMIT) is image
    assert image.sent_as("image/png").body == uploads.RawBody("image/png")
    assert image.sent_as("application/json").body == operation.JsonBody()
    with pytest.raises(rt("errors").ConfigurationError):
        image.sent_as("text/plain")
    assert uploads.RawBody("image/*").encode(b"", {})[1] == "application/octet-stream"
