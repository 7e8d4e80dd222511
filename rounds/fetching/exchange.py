"""The fetching itself, in the order in which a hostile server could abuse it.

The address must be `https`, of a host on the list, with nothing else in it. The host's name is looked up
once, every address of it is checked, and the connection is made to the very address that was checked: what
the name leads to afterwards does not matter. The certificate must be the host's. A redirect is not followed.
"""

import http.client
import socket
import ssl
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from urllib.parse import SplitResult, urlsplit

from rounds.fetching.addresses import public_addresses
from rounds.fetching.body import body_of
from rounds.fetching.deadline import Deadline, DeadlineReader
from rounds.fetching.refusal import NotFetched

Connect = Callable[[str, int, Deadline], socket.socket]
SECONDS = 5.0
BYTES = 2_000_000
HTTPS = 443
TYPES = ("application/json", "text/json")


def connect(host: str, port: int, deadline: Deadline) -> socket.socket:
    """A connection to the host, checked at both ends: a public address, and the certificate of the name."""
    plain = connect_to(public_addresses(host, port, deadline=deadline), port, deadline)
    try:
        plain.settimeout(deadline.left())
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise


def connect_to(addresses: Sequence[str], port: int, deadline: Deadline) -> socket.socket:
    """A connection to the first of the addresses that takes one."""
    for address in addresses:
        with suppress(OSError):
            return socket.create_connection((address, port), timeout=deadline.left())
    raise NotFetched("none of its addresses takes a connection")


def fetch(
    url: str, *, hosts: Collection[str], agent: str, connect: Connect = connect, seconds: float = SECONDS
) -> bytes:
    """The file at `url`, unpacked. Raises `NotFetched` with the reason.

    `connect` opens the connection; the tests give their own, for a server on this machine.
    """
    parts = allowed(url, hosts)
    deadline = Deadline(seconds)
    try:
        with connect(str(parts.hostname), HTTPS, deadline) as sock:
            sock.settimeout(deadline.left())
            sock.sendall(request(parts, agent))
            return answer(sock, deadline)
    except TimeoutError:
        raise deadline.missed() from None
    except ssl.SSLError as problem:
        raise NotFetched(f"no secure connection: {problem.reason or type(problem).__name__}") from None
    except (OSError, UnicodeError, http.client.HTTPException) as problem:
        raise NotFetched(f"no proper answer: {type(problem).__name__}") from None


def allowed(url: str, hosts: Collection[str]) -> SplitResult:
    """The parts of an address that may be fetched."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotFetched("it is not an address") from None
    if not url.isascii() or not url.isprintable() or " " in url:
        raise NotFetched("it is not an address")
    if parts.scheme != "https":
        raise NotFetched("only https is fetched")
    if parts.username is not None or parts.password is not None or port not in (None, HTTPS):
        raise NotFetched("an address with a user, a password or a port is not fetched")
    if parts.hostname not in hosts:
        raise NotFetched("its host is not on the list of hosts (ROUNDS_FEED_HOSTS)")
    return parts


def request(parts: SplitResult, agent: str) -> bytes:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = (
        f"GET {target} HTTP/1.1",
        f"Host: {parts.hostname}",
        f"User-Agent: {agent}",
        "Accept: application/json",
        "Accept-Encoding: gzip",
        "Cache-Control: no-cache",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def answer(sock: socket.socket, deadline: Deadline) -> bytes:
    """The body of a proper answer."""
    # HTTPResponse wants of a socket no more than its `makefile`.
    response = http.client.HTTPResponse(DeadlineReader(sock, deadline), method="GET")  # type: ignore[arg-type]
    with response:
        response.begin()
        if 300 <= response.status < 400:
            raise NotFetched(f"it answers with a redirect ({response.status}), which is not followed")
        if response.status != http.client.OK:
            raise NotFetched(f"it answers with {response.status}")
        kind = response.headers.get_content_type()
        if kind not in TYPES:
            raise NotFetched("it answers with something else than JSON")
        return body_of(response, most=BYTES)
