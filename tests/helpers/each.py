"""One test for many things that are known only when it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest


def each(things: Callable[[], Mapping[str, object]]) -> Callable[[Callable[..., None]], object]:
    """The test with each of the things in turn; every one that fails is named.

    Unlike `parametrize` it asks for them when the test runs, so that collecting loads nothing. A
    thing that is a tuple becomes several arguments.
    """

    def around(test: Callable[..., None]) -> object:
        def test_each(subtests: pytest.Subtests) -> None:
            named = things()
            assert named
            for name, thing in named.items():
                with subtests.test(name):
                    test(*(thing if isinstance(thing, tuple) else (thing,)))

        test_each.__name__, test_each.__doc__ = test.__name__, test.__doc__
        return test_each

    return around
