"""health(): the truth about the cache, and always 200 while this process can answer. Several at once are in concurrency.json."""
from contextlib import contextmanager

from django.core.cache import cache, caches
from stampede.checks import check, expect, expect_that, learner, world

OK, AWAY = {"status": 200, "cache": "ok"}, {"status": 200, "cache": "away"}
STORING = ["set", "add", "set_many", "touch", "incr"]


@contextmanager
def broken(names, does):
    """These calls of the cache do something else for a while."""
    backend = type(caches["default"])
    before = {name: getattr(backend, name) for name in names}
    for name in names:
        setattr(backend, name, does)
    try:
        yield
    finally:
        for name, method in before.items():
            setattr(backend, name, method)


def refuses(*args, **kwargs):
    raise ConnectionError("the server refuses")


def does_nothing(*args, **kwargs):
    return None


@check("While the cache works it says ok")
def _():
    program = learner()
    for _ in range(2):
        expect(program.call("health"), OK, "The cache works, and health() does not say so.")


@check("The server cannot be reached")
def _():
    program = learner()
    with broken([*STORING, "get", "get_many", "has_key", "delete", "get_or_set"], refuses):
        try:
            seen = program.namespace["health"]()
        except ConnectionError:
            seen = "an error"
        why = "The load balancer has just taken this process out, and all others: each of them can show every page without a cache."
        expect_that(isinstance(seen, dict) and seen.get("status") == 200, why, "status 200", str(seen))
        expect(seen, AWAY, "The server cannot be reached, and health() does not say so.")


@check("A full server: reading works, storing raises")
def _():
    program = learner()
    program.call("health")
    with broken(STORING, refuses):
        expect(program.call("health"), AWAY, "Nothing can be stored any more, and health() calls it well.")


@check("A silent client: storing does nothing, and raises nothing")
def _():
    program = learner()
    program.call("health")
    with broken(STORING, does_nothing):
        message = "What this call stored was lost without an error. Read it back; and not what the call before has left there."
        expect(program.call("health"), AWAY, message)


@check("It leaves nothing behind for long")
def _():
    program = learner()
    program.call("health")
    left = [c for c in world.commands("set") + world.commands("add") if c.ttl is None or c.ttl > 60]
    gone = {key for c in world.commands("delete") + world.commands("delete-many") for key in c.keys}
    left = [c for c in left if not set(c.keys) <= gone]
    seen = None if not left else "for ever" if left[0].ttl is None else f"{left[0].ttl:g} s"
    message = "Eight processes are asked every few seconds, and each time an entry stays behind. In a week there are a million."
    expect_that(not left, message, "at most 60 s", seen, left[0].line if left else None)
