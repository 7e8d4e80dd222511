"""The chance that a score is invited within some months, and how often such chances came true.

Pure functions over rounds. They know no day but the one they are given, and use no round after it.
How it is done and what was rejected: docs/adr/0012-forecast-of-rounds.md.
"""

from rounds.forecast.figures import Figures, Mark, published
from rounds.forecast.outlook import Outlook, Why, outlook
from rounds.forecast.paths import HORIZONS
from rounds.forecast.regimes import REGIMES, Change, Regime, regime_at
from rounds.forecast.verdicts import Verdict

__all__ = [
    "HORIZONS",
    "REGIMES",
    "Change",
    "Figures",
    "Mark",
    "Outlook",
    "Regime",
    "Verdict",
    "Why",
    "outlook",
    "published",
    "regime_at",
]
