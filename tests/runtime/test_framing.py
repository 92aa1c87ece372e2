"""Events, lines and records, wherever the pieces are cut."""

import json
from typing import Any

import pytest

from .conftest import Load

STREAMS: dict[str, tuple[bytes, list[tuple[str, str, str]]]] = {
    "one": (b"data: a\n\n", [("a", "message", "")]),
    "byte order mark": (b"\xef\xbb\xbfdata: a\n\n", [("a", "message", "")]),
    "a second mark belongs to the name": (b"\n\xef\xbb\xbfdata: a\n\n", []),
    "ends of lines": (b"data: a\r\ndata: b\rdata: c\n\r\ndata: d\r\r", [("a\nb\nc", "message", ""), ("d", "message", "")]),
    "comments and unknown fields": (b": hello\ndata: a\nother: x\n:\n\n", [("a", "message", "")]),
    "no colon": (b"data\n\ndata\ndata\n\n", [("", "message", ""), ("\n", "message", "")]),
    "one blank is taken": (b"data:  a\ndata:b\n\n", [(" a\nb", "message", "")]),
    "a colon in the value": (b"data: {\"a\":1}\n\n", [('{"a":1}', "message", "")]),
    "names end with their event": (b"event: add\ndata: 1\n\ndata: 2\n\n", [("1", "add", ""), ("2", "message", "")]),
    "an event without data": (b"event: add\n\ndata: 2\n\n", [("2", "message", "")]),
    "ids stay": (b"id: 7\ndata: a\n\ndata: b\n\n", [("a", "message", "7"), ("b", "message", "7")]),
    "an empty id takes it away": (b"id: 7\n\nid\ndata: c\n\n", [("c", "message", "")]),
    "an id with NUL": (b"id: 7\ndata: a\n\nid: 8\0\ndata: b\n\n", [("a", "message", "7"), ("b", "message", "7")]),
    "what is cut off": (b"data: a\n\ndata: b\n", [("a", "message", "")]),
    "UTF-8": ("data: zwölf €𝄞\u2028x\n\n".encode(), [("zwölf €𝄞\u2028x", "message", "")]),
    "not UTF-8": (b"data: a\xffb\n\n", [("a\ufffdb", "message", "")]),
}  # fmt: skip


def cuts(content: bytes) -> list[list[bytes]]:
    """The whole, byte by byte, and cut in two at each place."""
    halves = [[content[:at], content[at:]] for at in range(1, len(content))]
    return [[content], [bytes([byte]) for byte in content], [b"", content, b""], *halves]


@pytest.mark.parametrize("name", STREAMS)
def test_events(rt: Load, name: str) -> None:
    content, expected = STREAMS[name]
    for pieces in cuts(content):
        parser = rt("framing").EventParser()
        events = [event for piece in pieces for event in parser.feed(piece)]
        assert [(event.data, event.event, event.id) for event in events] == expected, pieces


def test_retry_and_restart(rt: Load) -> None:
    parser = rt("framing").EventParser()
    parser.feed(b"retry: 250\nid: 3\ndata: cut")
    assert (parser.retry, parser.last_id) == (250, "3")
    parser.feed(b"\nretry: 1x\nretry: -1\n")
    assert parser.retry == 250
    parser.restart()
    assert [(event.data, event.id) for event in parser.feed(b"data: new\n\n")] == [("new", "3")]


@pytest.mark.parametrize("content", [b"a\nb\r\nc\rd\n\n\ne", b"\r\n\n\r\r", b"", b"x"])
def test_lines(rt: Load, content: bytes) -> None:
    expected = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for pieces in cuts(content):
        splitter = rt("text_lines").LineSplitter()
        lines = [line for piece in pieces for line in splitter.feed(piece)] + splitter.close()
        assert lines == (expected if expected[-1] else expected[:-1]), pieces


def test_sequences(rt: Load) -> None:
    values: list[Any] = [{"a": 1}, [1, 2], "x\u2028", 5, None]
    content = b"".join(b"\x1e" + json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in values)
    for pieces in cuts(content):
        splitter = rt("framing").SequenceSplitter()
        texts = [text for piece in pieces for text in splitter.feed(piece)] + splitter.close()
        assert [json.loads(text) for text in texts if text.strip()] == values


def test_a_long_line_in_many_pieces_takes_no_square_of_time(rt: Load) -> None:
    splitter = rt("text_lines").LineSplitter()
    for _ in range(20_000):
        splitter.feed(b"x" * 500)
    assert len(splitter.feed(b"\n")[0]) == 10_000_000
