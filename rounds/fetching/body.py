"""The body of an answer: unpacked as it arrives, and given up as soon as it is too large."""

import zlib
from http.client import HTTPResponse

from rounds.fetching.refusal import NotFetched

PIECE = 64 * 1024
GZIP = 16 + zlib.MAX_WBITS


def body_of(response: HTTPResponse, *, most: int) -> bytes:
    """At most so many bytes, packed and unpacked. Raises `NotFetched` for more, or for fewer than told."""
    too_large = NotFetched(f"it is larger than {most / 1_000_000:g} MB")
    if (response.length or 0) > most:
        raise too_large
    unpack = unpacker(response.getheader("Content-Encoding", "identity"))
    body, arrived = bytearray(), 0
    while packed := response.read(PIECE):
        arrived += len(packed)
        body += unpack(packed, most + 1 - len(body))
        if max(arrived, len(body)) > most:
            raise too_large
    if response.length or not unpack.ended():
        raise NotFetched("it ends too early")
    return bytes(body)


class Plain:
    def __call__(self, packed: bytes, room: int) -> bytes:
        return packed

    def ended(self) -> bool:
        return True


class Unzipped:
    """Gzip, never unpacked further than there is room for."""

    def __init__(self) -> None:
        self.stream = zlib.decompressobj(GZIP)

    def __call__(self, packed: bytes, room: int) -> bytes:
        try:
            return self.stream.decompress(packed, room)
        except zlib.error:
            raise NotFetched("its compression is broken") from None

    def ended(self) -> bool:
        return self.stream.eof


def unpacker(encoding: str) -> Plain | Unzipped:
    if encoding.strip().lower() == "identity":
        return Plain()
    if encoding.strip().lower() in ("gzip", "x-gzip"):
        return Unzipped()
    raise NotFetched("it is compressed in a way that was not asked for")
