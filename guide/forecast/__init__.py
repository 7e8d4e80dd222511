"""The page about the forecast of rounds: how it is made, how it was tested, and what is withheld."""
