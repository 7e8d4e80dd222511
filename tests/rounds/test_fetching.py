"""Fetching from a server that means no good, and from addresses that nobody should be led to."""

import socket
import threading
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from rounds.fetching import NotFetched, fetch
from rounds.fetching.addresses import is_public, public_addresses
from rounds.fetching.deadline import Deadline
from tests.rounds import hostile
from tests.rounds.feeds import feed_of
from tests.rounds.hostile import Behaviour, says, serving

HOST = "www.canada.ca"
URL = f"https://{HOST}/content/feed.json?t=1"
BODY = feed_of(30)
IN_ALL = 10.0
"""Seconds within which every attack is over, on a busy machine."""

PROPER: dict[str, Behaviour] = {
    "plain": says(BODY),
    "zipped": hostile.zipped(BODY),
    "in pieces": hostile.chunked(BODY),
    "of the other type": says(BODY, kind="text/json"),
}
ATTACKS: dict[str, tuple[Behaviour, str]] = {
    "a redirect": (says(b"", "Location: http://169.254.169.254/", status="302 Found"), "redirect"),
    "a redirect for good": (says(BODY, "Location: /x.json", status="308 Permanent Redirect"), "redirect"),
    "an endless body": (hostile.endless(), "larger than 2 MB"),
    "an endless body, announced": (hostile.endless(f"Content-Length: {hostile.TEN_GB}"), "larger than 2 MB"),
    "endless chunks": (hostile.endless_chunks, "larger than 2 MB"),
    "no chunks where they are announced": (hostile.endless("Transfer-Encoding: chunked"), "no proper answer"),
    "a bomb": (says(hostile.bomb(), "Content-Encoding: gzip"), "larger than 2 MB"),
    "a broken zip": (says(BODY, "Content-Encoding: gzip"), "compression is broken"),
    "half a zip": (says(zlib.compress(BODY, wbits=31)[:-20], "Content-Encoding: gzip"), "ends too early"),
    "another packing": (says(BODY, "Content-Encoding: br"), "not asked for"),
    "a slow body": (hostile.drip(hostile.head()), "more than 0.6 s"),
    "a slow head": (hostile.drip(b"HTTP/1.1 200 OK\r\nX: ", b"x"), "more than 0.6 s"),
    "a slow first line": (hostile.drip(b"HTTP/1.1 2", b"0"), "more than 0.6 s"),
    "endless heads": (hostile.drip(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 50, every=0), "no proper answer"),
    "endlessly a moment more": (
        hostile.drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 50, every=0),
        "more than 0.6 s",
    ),
    "silence": (hostile.silent, "more than 0.6 s"),
    "goodbye": (hostile.hangs_up, "no proper answer"),
    "less than announced": (hostile.short_of(BODY), "ends too early"),
    "a page": (says(b"<!doctype html>", kind="text/html"), "something else than JSON"),
    "no type": (says(BODY, kind=""), "something else than JSON"),
    "an error": (says(b"{}", status="503 Service Unavailable"), "answers with 503"),
    "nothing new": (says(b"", status="304 Not Modified"), "redirect"),
    "no content": (says(b"", status="204 No Content"), "answers with 204"),
    "another protocol": (hostile.drip(b"220 mail ready\r\n", b"\r\n", every=0.01), "no proper answer"),
}


def get(server: hostile.Server, seconds: float = 5.0) -> bytes:
    return fetch(URL, hosts=[HOST], agent="tests", connect=server.connect, seconds=seconds)


@pytest.mark.parametrize("name", PROPER)
def test_a_proper_answer(name: str) -> None:
    with serving(PROPER[name]) as server:
        assert get(server) == BODY


def test_what_is_asked() -> None:
    with serving(says(BODY)) as server:
        get(server)
    lines = server.heard[0].decode().split("\r\n")
    assert lines[0] == "GET /content/feed.json?t=1 HTTP/1.1"
    assert {"Host: www.canada.ca", "User-Agent: tests", "Accept-Encoding: gzip", "Connection: close"} <= set(
        lines
    )


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_soon_and_brings_nothing(name: str) -> None:
    behave, words = ATTACKS[name]
    with serving(behave) as server:
        began = time.monotonic()
        with pytest.raises(NotFetched, match=words):
            get(server, seconds=0.6)
        assert time.monotonic() - began < IN_ALL
        assert server.asked == 1


def test_nobody_listens(free_port: int) -> None:
    def connect(host: str, port: int, deadline: Deadline) -> socket.socket:
        return socket.create_connection(("127.0.0.1", free_port), timeout=deadline.left())

    with pytest.raises(NotFetched, match="no proper answer: ConnectionRefusedError"):
        fetch(URL, hosts=[HOST], agent="tests", connect=connect)


class TestWhichAddress:
    @pytest.mark.parametrize(
        ("url", "words"),
        [
            ("http://www.canada.ca/x", "only https"),
            ("ftp://www.canada.ca/x", "only https"),
            ("//www.canada.ca/x", "only https"),
            ("https://canada.ca/x", "not on the list"),
            ("https://www.canada.ca.evil.example/x", "not on the list"),
            ("https://evil.example/www.canada.ca", "not on the list"),
            ("https://evil.example#www.canada.ca", "not on the list"),
            ("https://evil.example\\@www.canada.ca/x", "user, a password or a port"),
            ("https://www.canada.ca@evil.example/x", "user, a password or a port"),
            ("https://me:secret@www.canada.ca/x", "user, a password or a port"),
            ("https://www.canada.ca:8443/x", "user, a password or a port"),
            ("https://www.canada.ca:99999/x", "not an address"),
            ("https://[::1", "not an address"),
            ("https://www.canada.ca/x y", "not an address"),
            ("https://www.canada.ca/x\r\nHost: evil.example", "not an address"),
            ("https://www.canada.ca/é", "not an address"),
            ("https:///x", "not on the list"),
        ],
    )
    def test_no_other(self, url: str, words: str) -> None:
        def connect(host: str, port: int, deadline: Deadline) -> socket.socket:
            raise AssertionError("nothing is connected to")

        with pytest.raises(NotFetched, match=words) as refusal:
            fetch(url, hosts=[HOST], agent="tests", connect=connect)
        assert "secret" not in str(refusal.value)

    def test_the_usual_port_may_be_named_and_the_case_does_not_matter(self) -> None:
        with serving(says(BODY)) as server:
            url = "https://WWW.Canada.ca:443/x"
            assert fetch(url, hosts=[HOST], agent="tests", connect=server.connect) == BODY


PRIVATE = [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.192",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::1",
    "::",
    "::ffff:169.254.169.254",
    "::ffff:8.8.8.8",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "2001:0:a9fe:a9fe::1",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "ff02::1",
    "localhost",
    "",
]


def found(told: list[str]) -> list[str]:
    return public_addresses(HOST, 443, deadline=Deadline(5), resolver=lambda host, port: told)


class TestWhereItLeads:
    @pytest.mark.parametrize("address", PRIVATE)
    def test_not_to_an_address_that_is_not_of_the_internet(self, address: str) -> None:
        assert not is_public(address)
        with pytest.raises(NotFetched, match="which is not an address of the internet"):
            found([address])
        with pytest.raises(NotFetched, match="which is not an address of the internet"):
            found(["93.184.215.14", address])

    @pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
    def test_to_one_that_is(self, address: str) -> None:
        assert is_public(address)

    def test_addresses_of_ipv4_come_first(self) -> None:
        told = ["2606:2800:21f::1", "93.184.215.14"]
        assert found(told) == told[::-1]

    def test_a_host_of_this_machine_is_not_even_connected_to(self) -> None:
        with serving(says(BODY)) as server:
            with pytest.raises(NotFetched, match="not an address of the internet"):
                fetch("https://localhost/x", hosts=["localhost"], agent="tests")
            with pytest.raises(NotFetched, match="not an address of the internet"):
                fetch("https://127.0.0.1/x", hosts=["127.0.0.1"], agent="tests")
            assert server.asked == 0

    def test_a_name_is_looked_up_once_and_the_checked_address_is_connected_to(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        answers = iter([["93.184.215.14"], ["127.0.0.1"]])
        connected: list[Any] = []

        def look_up(host: str, port: int, **options: Any) -> list[Any]:
            return [(None, None, None, None, (address, port)) for address in next(answers)]

        def create_connection(address: Any, timeout: float) -> socket.socket:
            connected.append(address)
            raise ConnectionRefusedError

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        monkeypatch.setattr(socket, "create_connection", create_connection)
        with pytest.raises(NotFetched, match="none of its addresses takes a connection"):
            fetch(URL, hosts=[HOST], agent="tests")
        assert connected == [("93.184.215.14", 443)]

    @pytest.mark.parametrize("problem", [socket.gaierror(), UnicodeError()])
    def test_a_name_that_leads_nowhere(self, problem: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(socket, "getaddrinfo", raising(problem))
        with pytest.raises(NotFetched, match="no proper answer"):
            fetch(URL, hosts=[HOST], agent="tests")

    def test_a_look_up_that_does_not_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        over = threading.Event()
        monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments, **options: over.wait(30) and [])
        try:
            with pytest.raises(NotFetched, match=r"more than 0\.2 s"):
                fetch(URL, hosts=[HOST], agent="tests", seconds=0.2)
        finally:
            over.set()

    def test_a_handshake_that_does_not_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(hostile.tls_handshake_never_ends) as server:
            led_here(monkeypatch, server)
            with pytest.raises(NotFetched, match=r"more than 0\.6 s"):
                fetch(URL, hosts=[HOST], agent="tests", seconds=0.6)

    def test_a_server_without_a_certificate(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(says(BODY)) as server:
            led_here(monkeypatch, server)
            with pytest.raises(NotFetched, match="no secure connection"):
                fetch(URL, hosts=[HOST], agent="tests")


def led_here(monkeypatch: pytest.MonkeyPatch, server: hostile.Server) -> None:
    """The real way to connect, but for the address in the end."""
    here = socket.create_connection
    monkeypatch.setattr(
        "rounds.fetching.exchange.public_addresses", lambda *arguments, **options: ["127.0.0.1"]
    )
    monkeypatch.setattr(
        "rounds.fetching.exchange.connect_to",
        lambda addresses, port, deadline: here((addresses[0], server.port), timeout=deadline.left()),
    )


def raising(problem: Exception) -> Callable[..., Any]:
    def act(*arguments: Any, **options: Any) -> Any:
        raise problem

    return act
