"""Which addresses may be spoken to: those of the internet, and none of this machine or its neighbours."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

from rounds.fetching.deadline import Deadline
from rounds.fetching.refusal import NotFetched

Resolve = Callable[[str, int], list[str]]
UNICAST = IPv6Network("2000::/3")
TUNNELS = (IPv6Network("2001::/32"), IPv6Network("2002::/16"))
"""Addresses of IPv6 that stand for one of IPv4, which could be any."""
OF_CLOUDS = (IPv4Network("168.63.129.16/32"), IPv4Network("192.0.0.0/24"))
"""Looks public, and is answered by the host of a virtual machine in one of the large clouds."""


def resolve(host: str, port: int) -> list[str]:
    """Every address of a host, as the system's resolver tells them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


def public_addresses(host: str, port: int, *, deadline: Deadline, resolver: Resolve = resolve) -> list[str]:
    """The addresses to connect to, those of IPv4 first, which every machine can reach.

    Raises `NotFetched` if any address of the host is not of the internet.
    """
    addresses = deadline.of(lambda: resolver(host, port))
    for address in addresses:
        if not is_public(address):
            raise NotFetched(f"{host} leads to {address}, which is not an address of the internet")
    return sorted(addresses, key=lambda address: ":" in address)


def is_public(text: str) -> bool:
    """Whether an address is of the internet: not private, loopback, link-local, reserved or a group's."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        return address in UNICAST and address.is_global and not any(address in net for net in TUNNELS)
    return address.is_global and not address.is_multicast and not any(address in net for net in OF_CLOUDS)
