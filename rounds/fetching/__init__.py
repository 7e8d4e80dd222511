"""One file from one of a few hosts of the internet, within a time and a size, and by no detour."""

from rounds.fetching.exchange import fetch
from rounds.fetching.refusal import NotFetched

__all__ = ["NotFetched", "fetch"]
