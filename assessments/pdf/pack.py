"""Makes a PDF smaller: what the library writes out as plain objects goes into one compressed stream.

A tagged result has a thousand small objects, one for each cell and paragraph. PDF has had object streams
for them since version 1.5 (ISO 32000-1, 7.5.7 and 7.5.8); the library does not write them yet. Nothing that
is drawn, tagged or said changes.
"""

import re
import zlib

TABLE = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf]..)+)trailer\n<<(.*?)>>\nstartxref\n\d+\n%%EOF\s*\Z", re.S
)
OBJECT = re.compile(rb"\A(\d+) 0 obj\n(.*)\nendobj\s*\Z", re.S)
FREE, PLAIN, PACKED = 0, 1, 2
WIDTHS = (1, 4, 2)
"""Bytes of an entry: its kind; its offset or the stream it is in; its generation or its place there."""


def pack(pdf: bytes) -> bytes:
    """The same document with its objects packed; as it came, if it is not laid out as the library does."""
    table = TABLE.search(pdf)
    if table is None:
        return pdf
    start, bodies = _objects(pdf, table)
    streams = {number: body for number, body in bodies.items() if body.endswith(b"\nendstream")}
    others = {number: body for number, body in bodies.items() if number not in streams}
    holder = max(bodies) + 1
    streams[holder] = _object_stream(others)
    out, offsets = bytearray(pdf[:start]), {}
    for number, body in streams.items():
        offsets[number] = len(out)
        out += _object(number, body)
    entries = {0: (FREE, 0, 65535)}
    entries |= {number: (PACKED, holder, place) for place, number in enumerate(others)}
    entries |= {number: (PLAIN, offset, 0) for number, offset in offsets.items()}
    return bytes(out) + _cross_references(holder + 1, entries, table[3], at=len(out))


def _objects(pdf: bytes, table: re.Match[bytes]) -> tuple[int, dict[int, bytes]]:
    """Where the first object begins, and every object's body by its number."""
    rows = [table[2][at : at + 20] for at in range(0, len(table[2]), 20)]
    offsets = sorted(int(row[:10]) for row in rows if row[17:18] == b"n")
    found = {}
    for begin, end in zip(offsets, [*offsets[1:], table.start()], strict=True):
        number, body = OBJECT.findall(pdf[begin:end])[0]
        found[int(number)] = body
    return offsets[0], found


def _object(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, body)


def _stream(entries: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries, len(packed), packed)


def _object_stream(bodies: dict[int, bytes]) -> bytes:
    """First the number and the offset of each object, then the objects."""
    index, content = b"", b""
    for number, body in bodies.items():
        index += b"%d %d " % (number, len(content))
        content += body + b"\n"
    entries = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(index))
    return _stream(entries, index + content)


def _cross_references(
    number: int, entries: dict[int, tuple[int, int, int]], trailer: bytes, *, at: int
) -> bytes:
    """The table of all objects as a stream, which is an object of its own, and the end of the file."""
    entries = entries | {number: (PLAIN, at, 0)}
    size = number + 1
    rows = b"".join(
        b"".join(
            value.to_bytes(width, "big")
            for value, width in zip(entries.get(each, (FREE, 0, 0)), WIDTHS, strict=True)
        )
        for each in range(size)
    )
    rest = re.sub(rb"/Size \d+", b"", trailer)
    head = b"/Type/XRef/Size %d/W[%d %d %d]%b" % (size, *WIDTHS, rest)
    return _object(number, _stream(head, rows)) + b"startxref\n%d\n%%%%EOF\n" % at
