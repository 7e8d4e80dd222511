"""How often one address may do a thing before it is asked to wait.

`hit` counts an act and refuses the one too many. For secrets that can be guessed only failures count:
`guard` before the look-up, `miss` after one that found nothing.
"""

from limits.gate import TooManyRequests, guard, hit, miss

__all__ = ["TooManyRequests", "guard", "hit", "miss"]
