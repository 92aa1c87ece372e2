"""Answers read piece by piece, asynchronously. `_sync_streams` is derived from this file."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NoReturn, TypeVar, cast

from . import _async_support as support
from .calls import Sending
from .downloads import continues, part_beside, range_fields
from .errors import ConfigurationError, ConnectionFailed, ResponseError
from .operation import Operation
from .raw_response import AnswerHead
from .responses import Answer, charset_of, media_type_of, read_answer, shape_error
from .sealing import Sealed
from .text_lines import LineSplitter, TextDecoder
from .transport import AsyncTransportResponse

T = TypeVar("T")
_BLOCK = 1 << 20
"""Bytes that are written to a file at once: disks may be slow, and event loops have others to serve."""


class AsyncStreamedResponse(AnswerHead[T]):
    """An answer whose body is read as it comes, once. The `with` block that gives it closes it.

    A body that breaks off raises `ConnectionFailed`; the call's deadline holds until the end of the body.
    """

    def __init__(
        self,
        operation: Operation[T],
        answer: Answer,
        body: AsyncTransportResponse,
        sending: Sending,
        again: Callable[[Sending, ConnectionFailed, Sequence[tuple[str, str]]], Awaitable[tuple[Answer, AsyncTransportResponse]]],
    ) -> None:
        super().__init__(operation, answer)
        self._body = body
        self._sending = sending
        self._again = again
        self._begun = False
        self._content: bytes | None = None

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._body.aclose()

    @property
    def answer(self) -> Answer:
        """The answer without its body."""
        return self._answer

    async def foreign(self) -> NoReturn:
        """Raise what an answer is that has another form than the documented one."""
        whole = replace(self._answer, content=await self.read())
        raise shape_error(whole, f"it is {media_type_of(whole)[:80] or 'of no media type'}, no stream")

    async def again(self, failure: ConnectionFailed, fields: Sequence[tuple[str, str]], *, anew: bool) -> None:
        """Carry out the call once more, with these header fields, to read that answer's body; `anew` counts attempts from 1."""
        await self._body.aclose()
        if anew:
            self._sending.progress.attempt = 1
        self._answer, self._body = await self._again(self._sending, failure, fields)
        self._begun = False

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces as they come, content codings undone; with `chunk_size`: all of that size but the last."""
        held = bytearray()
        async for piece in self._pieces():
            if chunk_size is None:
                yield piece
                continue
            held += piece
            while len(held) >= chunk_size:
                yield bytes(held[:chunk_size])
                del held[:chunk_size]
        if held:
            yield bytes(held)

    async def iter_text(self) -> AsyncIterator[str]:
        """The body as text, by the charset that it names, else UTF-8."""
        decoder = TextDecoder(charset_of(self._answer))
        async for piece in self._pieces():
            if text := decoder.feed(piece):
                yield text
        if text := decoder.feed(b"", last=True):
            yield text

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of a body of text, without their ends."""
        lines = LineSplitter()
        async for text in self.iter_text():
            for line in lines.feed(text.encode()):
                yield line.decode()
        for line in lines.close():
            yield line.decode()

    async def read(self) -> bytes:
        """The whole body, kept: it can be asked for again."""
        if self._content is None:
            content = bytearray()
            async for piece in self._pieces():
                content += piece
            self._content = bytes(content)
        return self._content

    async def parse(self) -> T:
        """The value that the plain call would give. Raises `ResponseShapeError`."""
        return cast(T, read_answer(self._operation, replace(self._answer, content=await self.read())))

    async def save_to(self, path: str | os.PathLike[str]) -> Path:
        """Write the body to a file, which appears whole or not at all; what stood there is replaced.

        A download that breaks off is gone on with, as often as the call's `Retry` allows: from where it stopped if the server
        can do that (RFC 9110, section 14), else from the beginning.
        """
        target = Path(path)
        part = part_beside(target)
        try:
            with part.open("xb") as file:
                if self._content is not None:
                    await support.in_thread(file.write, self._content)
                else:
                    await self._write(file)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        return target

    async def _write(self, file: BinaryIO) -> None:
        self._begin()
        while True:
            failure, held = None, bytearray()
            try:
                async for piece in self._received():
                    held += piece
                    if len(held) >= _BLOCK:
                        await support.in_thread(file.write, held)
                        held = bytearray()
            except ConnectionFailed as error:
                failure = error
            await support.in_thread(file.write, held)
            if failure is None:
                return
            await self._body.aclose()
            await self._go_on(file, failure)

    async def _go_on(self, file: BinaryIO, failure: ConnectionFailed) -> None:
        """Ask for the rest, or where that can't be had for the whole once more; raises `failure` where that is not to be done."""
        fields = range_fields(self._sending.request.method, self._answer, file.tell())
        while True:
            try:
                answer, self._body = await self._again(self._sending, failure, fields)
            except ResponseError as error:
                if not fields or error.status not in (412, 416):
                    raise
            else:
                if fields and continues(self._answer, answer, file.tell()):
                    return
                if answer.status != 206:
                    file.seek(0)
                    file.truncate()
                    self._answer = answer
                    return
                await self._body.aclose()
            fields = []

    def _begin(self) -> None:
        if self._begun:
            raise ConfigurationError(f"{self._operation.id}: the body was read already", operation=self._operation.id)
        self._begun = True

    async def _pieces(self) -> AsyncIterator[bytes]:
        if self._content is not None:
            yield self._content
            return
        self._begin()
        try:
            async for piece in self._received():
                yield piece
        except ConnectionFailed as error:
            raise self._sending.progress.failed(error) from error.__cause__

    async def _received(self) -> AsyncIterator[bytes]:
        pieces = self._body.chunks()
        while True:
            with Sealed():
                piece = await self._next(pieces)
            if piece is None:
                return
            yield piece

    async def _next(self, pieces: AsyncIterator[bytes]) -> bytes | None:
        with support.Limit(self._sending.progress):
            return await anext(pieces, None)
