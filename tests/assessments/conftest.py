"""What the tests of the assessment share."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """A request in French leaves its language active in the thread: no test inherits it."""
    with translation.override("en"):
        yield
