"""The main occupation: the one with the greatest amount of work."""

from collections.abc import Iterable

from crs.hours import Stretch, bounds


def leading(stretches: Iterable[Stretch], limit: int) -> frozenset[str | None]:
    """The occupations that may have the most work; None among them stands for any.

    Of equal amounts that are certain the lower TEER leads, because it asks for more.
    """
    of: dict[str | None, list[Stretch]] = {}
    for stretch in stretches:
        of.setdefault(stretch.noc, []).append(stretch)
    amounts = {noc: tuple(each.counted for each in bounds(found, limit)) for noc, found in of.items()}
    unnamed = amounts.pop(None, (0, 0))[1]
    most = max((low for low, _ in amounts.values()), default=0)
    if unnamed and unnamed >= most:
        return frozenset((None,))
    leaders = [noc for noc, (_, high) in amounts.items() if noc and high + unnamed >= most]
    if not unnamed and all(amounts[noc][0] == amounts[noc][1] for noc in leaders):
        leaders = sorted(leaders, key=lambda noc: (noc[1], noc))[:1]
    return frozenset(leaders)
