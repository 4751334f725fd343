"""One test for many things that are known only when it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def try_each(things: Mapping[str, object], test: Callable[..., None]) -> None:
    """Try all of the things, and raise what went wrong with each, by its name, when all are tried.

    A thing that is a tuple becomes several arguments.
    """
    assert things
    wrong = []
    for name, thing in things.items():
        try:
            test(*(thing if isinstance(thing, tuple) else (thing,)))
        except Exception as error:
            error.add_note(f"with {name}")
            wrong.append(error)
    if wrong:
        raise ExceptionGroup(f"{len(wrong)} of {len(things)}", wrong)


def each(
    things: Callable[[], Mapping[str, object]],
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """The test with each of the things in turn; every one that fails is named.

    Unlike `parametrize` it asks for them when the test runs, so that collecting loads nothing.
    """

    def around(test: Callable[..., None]) -> Callable[[], None]:
        def test_each() -> None:
            try_each(things(), test)

        test_each.__name__, test_each.__doc__ = test.__name__, test.__doc__
        return test_each

    return around
