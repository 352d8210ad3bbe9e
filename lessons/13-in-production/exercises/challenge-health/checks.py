"""health(): the truth about the cache, and always 200 while this process can answer. Several at once are in scenario.json."""
from django.core.cache import cache
from stampede.broken_calls import broken, does_nothing, refuses
from stampede.checks import check, expect, expect_that, learner, world

OK, AWAY = {"status": 200, "cache": "ok"}, {"status": 200, "cache": "away"}
STORING = ["set", "add", "set_many", "incr"]  # a server that is full still takes a new timeout


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
        why = "The load balancer takes this process out, and all others, although each can show every page without a cache."
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
    with broken(STORING, does_nothing):
        message = "What health() stored was lost without an error, and health() said that the cache works."
        expect(program.call("health"), AWAY, message)
    for _ in range(40):
        program.call("health")
    with broken(STORING, does_nothing):
        message = "Earlier checks had stored something, what this one stored was lost without an error, and health() said that the cache works."
        expect(program.call("health"), AWAY, message)


@check("What is stored and cannot be read back")
def _():
    step, goes_on, stored = 0, True, False
    while goes_on and step < 40 and not stored:
        program = learner()

        def goes_away():
            nonlocal stored
            stored = world.writes() > 0
            world.goes_down("redis")

        goes_on = program.visited(goes_away, "health", after=step)
        step += 1
        world.comes_back()
    message = "Redis took what health() stored, and was gone right after. Nothing could be read back, and health() said that the cache works."
    expect(program.returned if stored else AWAY, AWAY, message)


@check("Before it's asked again")
def _():
    for happens in [world.goes_down, world.hangs]:
        program = learner()
        happens("redis")
        late = "Redis was away or silent. The load balancer asks every five seconds, and health() had not answered by then."
        seen = program.returns_within(5, late, "health")
        expect(seen, AWAY, "Redis was away or silent, and health() did not say so.")
        world.comes_back()


@check("Everything else in the cache stays")
def _():
    program = learner()
    cache.set("basket:7", ["Blue cup"], timeout=None)
    program.call("health")
    expect(cache.get("basket:7"), ["Blue cup"], "A basket was in the cache, and after health() it's gone.")


@check("It leaves nothing behind for long")
def _():
    program = learner()
    program.call("health")
    program.call("health")
    world.sleep(60.1)
    expect(len(world.stored()), 0, "A minute later, what the checks have stored is still there.", unit="entry")


@check("An outage in the middle leaves nothing behind for long")
def _():
    step, goes_on = 0, True
    while goes_on and step < 40:
        program = learner()
        goes_on = program.visited(lambda: world.goes_down("redis"), "health", after=step)
        step += 1
        world.comes_back()
        world.sleep(60.1)
        message = "Redis went away in the middle of a check, so nothing could be deleted. When it came back a minute later, what the check had stored was still there."
        expect(len(world.stored()), 0, message, unit="entry")
