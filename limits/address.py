"""Who is asking: the address of the visitor, as far as it cannot be made up."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

# A household or an office has a whole /64 of IPv6 addresses to itself.
HOUSEHOLD = 64


def address_of(request: HttpRequest) -> str:
    """The nearest address that is not one of our own proxies.

    Only what our proxies have written counts: they append on the right, so the list is read from there, and
    what a visitor wrote into the header further left is never reached.
    """
    found = request.META.get("REMOTE_ADDR", "")
    if _is_ours(found):
        for entry in reversed(request.headers.get("X-Forwarded-For", "").split(",")):
            entry = _without_port(entry.strip())
            if not _known(entry):
                break
            found = entry
            if not _is_ours(found):
                break
    return _household(found)


def _is_ours(address: str) -> bool:
    # A server behind a socket file has no address of its own, and only a proxy can reach it.
    return not address or any(_within(address, proxy) for proxy in settings.TRUSTED_PROXIES)


def _within(address: str, proxy: str) -> bool:
    try:
        return ip_address(address) in ip_network(proxy, strict=False)
    except ValueError:
        return address == proxy


def _without_port(entry: str) -> str:
    """Some proxies add it: `192.0.2.1:5000`, `[2001:db8::1]:5000`."""
    if entry.startswith("["):
        return entry[1:].partition("]")[0]
    return entry.partition(":")[0] if entry.count(":") == 1 else entry


def _known(entry: str) -> bool:
    try:
        ip_address(entry)
    except ValueError:
        return False
    return True


def _household(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or ip_network((parsed, HOUSEHOLD), strict=False))
    return str(parsed)
