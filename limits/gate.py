"""Counts in the cache. A cache that does not answer lets everyone through: a limit is no reason to fail."""

import hashlib
import logging
import time

from django.core.cache import cache
from django.http import HttpRequest

from limits.address import address_of
from limits.table import LIMITS, Limit

log = logging.getLogger(__name__)
# After a failure the cache is left alone for a while, so that a silent one delays one visitor, not all.
PAUSE = 10.0
_asleep_until = 0.0


class TooManyRequests(Exception):
    """One act too many; `seconds` from now it is allowed again. Answered with the page of status 429."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


def hit(request: HttpRequest, name: str, *, of: str = "") -> None:
    """Counts an act by this address, or on the thing called `of`, and refuses the one too many."""
    _refuse(name, [_count(key) > limit.most for limit, key in _keys(request, name, of)])


def guard(request: HttpRequest, name: str) -> None:
    """Refuses an address that has failed too often, right or wrong this time."""
    _refuse(name, [_read(key) >= limit.most for limit, key in _keys(request, name, "")])


def miss(request: HttpRequest, name: str) -> None:
    """Counts a failure."""
    for _limit, key in _keys(request, name, ""):
        _count(key)


def _refuse(name: str, over: list[bool]) -> None:
    waits = [_left(limit) for limit, too_many in zip(LIMITS[name], over, strict=True) if too_many]
    if waits:
        raise TooManyRequests(max(waits))


def _keys(request: HttpRequest, name: str, of: str) -> list[tuple[Limit, str]]:
    # Hashed, so that a copy of the cache names nobody.
    who = hashlib.sha256((of.strip().lower() or address_of(request)).encode()).hexdigest()[:32]
    return [(limit, f"limit:{name}:{_seconds(limit)}:{_window(limit)}:{who}") for limit in LIMITS[name]]


def _seconds(limit: Limit) -> int:
    return int(limit.window.total_seconds())


def _window(limit: Limit) -> int:
    return int(time.time()) // _seconds(limit)


def _left(limit: Limit) -> int:
    return _seconds(limit) - int(time.time()) % _seconds(limit)


def _count(key: str) -> int:
    if _asleep():
        return 0
    try:
        cache.add(key, 0, timeout=int(key.split(":")[2]))
        return cache.incr(key)
    except ValueError:
        return 1  # it ran out between the two
    except Exception:
        return _fall_asleep()


def _read(key: str) -> int:
    if _asleep():
        return 0
    try:
        return int(cache.get(key) or 0)
    except Exception:
        return _fall_asleep()


def _asleep() -> bool:
    return time.monotonic() < _asleep_until


def _fall_asleep() -> int:
    global _asleep_until
    _asleep_until = time.monotonic() + PAUSE
    log.warning("the cache does not answer; nothing is limited for %d s", PAUSE, exc_info=True)
    return 0
