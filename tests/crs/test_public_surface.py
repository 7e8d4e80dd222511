"""What `crs` offers, and the example at its top."""

import doctest

import crs


def test_the_example_is_true() -> None:
    failed, tried = doctest.testmod(crs)
    assert (failed, tried) == (0, 6)


def test_every_name_it_offers_exists() -> None:
    assert crs.__all__ == sorted(crs.__all__)
    assert all(hasattr(crs, name) for name in crs.__all__)
