"""Stage 13: health() with a hit ratio that costs nothing, and warm_up() for the deploy. The outage is in scenario.json."""
from stampede.broken_calls import broken, does_nothing, refuses
from stampede.checks import check, expect, expect_that, part, world
from stampede.stages import learner, still_holds, works_as_before

COMPUTE = "shop.services.compute_dashboard_stats"
SHELF = [1, 2, 3, 4, 5, 6]


def counted(program):
    looks = program.namespace["looks"]
    expect_that(isinstance(looks, dict) and {"hit", "miss"} <= set(looks), "Count in a dict with the name looks.", '{"hit": …, "miss": …}', repr(looks))
    return looks


@check("The share of hits, and None before the first lookup")
def _():
    program = learner()
    counted(program).update(hit=0, miss=0)
    expect(part(program.call("health"), "hit_ratio"), None, "Nobody has looked anything up yet, so there is no ratio.")
    counted(program).update(hit=3, miss=1)
    expect(part(program.call("health"), "hit_ratio"), 0.75, "Three of four lookups were hits.")


@check("The lookups of the dashboard and of the cards are counted")
def _():
    program = learner()
    for page, given in [("dashboard_stats", []), ("cards", [SHELF])]:
        program.call(page, *given)
        looks = counted(program)
        looks.update(hit=0, miss=0)
        program.call(page, *given)
        expect_that(looks["hit"] > 0 and looks["miss"] == 0, f"{page}() was served from the cache, and that was not counted as hits only.", "hits, no misses", repr(looks))
        world.evict(world.stored())
        program.call(page, *given)
        expect_that(looks["miss"] > 0, f"{page}() had to ask the database, and no miss was counted.", "a miss", repr(looks))


@check("Counting costs no command")
def _():
    program = learner()
    program.call("dashboard_stats")
    program.call("dashboard_stats")
    written = [command for command in world.commands() if command.op == "incr"]
    expect(len(written), 0, "Each lookup is counted in the cache, so measuring made every page slower by a round trip.", unit="incr")
    program.call("cards", SHELF)
    before = world.writes()
    program.call("dashboard_stats")
    program.call("cards", SHELF)
    expect(world.writes() - before, 0, "Two visits were served from the cache, and something was stored in it. Counting must not cost a command.", unit="command")


@check("health() leaves nothing behind, and is up while the cache is")
def _():
    program = learner()
    for _ in range(2):
        expect(part(program.call("health"), "cache"), True, "The cache works, and health() says that it does not.")
    world.sleep(61)
    expect(len(world.stored()), 0, "A minute later, what health() has stored is still there.", unit="entry")


@check("An outage in the middle of health() leaves nothing behind for long")
def _():
    step, goes_on = 0, True
    while goes_on and step < 20:
        program = learner()
        goes_on = program.visited(lambda: world.goes_down("redis"), "health", after=step)
        step += 1
        world.comes_back()
        world.sleep(61)
        message = "Redis went away in the middle of health(), so nothing could be deleted. When it came back a minute later, what health() had stored was still there."
        expect(len(world.stored()), 0, message, unit="entry")


@check("A cache that stores nothing is not well")
def _():
    for does in [refuses, does_nothing]:
        program = learner()
        program.call("health")
        with broken(["set", "add", "set_many", "touch", "incr"], does):
            seen = part(program.call("health"), "cache")
        message = "Nothing can be stored any more, and health() says that the cache works."
        expect(seen, False, message)


@check("What health() has stored is read back")
def _():
    step, goes_on, stored = 0, True, False
    while goes_on and step < 20 and not stored:
        program = learner()

        def goes_away():
            nonlocal stored
            stored = world.writes() > 0
            world.goes_down("redis")

        goes_on = program.visited(goes_away, "health", after=step)
        step += 1
        world.comes_back()
    seen = program.returned.get("cache") if isinstance(program.returned, dict) else program.returned
    message = "Redis took what health() stored, and was gone right after. Nothing could be read back, and health() says that the cache works."
    expect(seen if stored else False, False, message)


@check("After warm_up() the new build's first visitor does not wait")
def _():
    program = learner()
    new = program.deployed(BUILD=43)
    world.evict(world.stored())  # what the new build's own lines have stored
    program.call("visit")
    new.call("warm_up", SHELF)
    before = len(world.events())
    _, waited = new.timed("visit")
    expect_that(waited < 0.1, "The deploy is done, and its first visitor waits for the numbers.", "0 s", f"{waited:g} s")
    new.call("cards", SHELF)
    queries = [e for e in world.events()[before:] if e["type"] == "queried"]
    expect(len(queries), 0, "The deploy is done, and the first visitor's cards are not in the cache.", unit="query")


@check("What is warm is not computed again")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7})
    program.call("warm_up", SHELF)
    program.call("warm_up", SHELF)
    expect(compute.calls, 1, "Two servers were deployed, and both computed. The second one finds it warm.", unit="call")


@check("The dashboard is still renewed every ten minutes")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    for round in (1, 2):
        program.call("dashboard_stats")
        world.sleep(595)
        program.call("dashboard_stats")
        expect(compute.calls, round, "The dashboard's numbers were computed again before their ten minutes had passed.", unit="computation")
        world.sleep(10)
        program.call("dashboard_stats")
        expect(compute.calls, round + 1, "The dashboard's ten minutes had passed, and nobody renewed its numbers.", unit="computation")
    world.goes_down("redis")
    expect(program.call("dashboard_stats"), {"orders": 9}, "Redis was down, and the dashboard had no numbers.")


@check("The dashboard's lock makes nobody wait in vain")
def _():
    program = learner()
    program.stand_in(COMPUTE, {"orders": 7})
    _, waited = program.timed("dashboard_stats")
    expect_that(waited < 0.4, "The very first visitor of the dashboard waited, although nobody else was there.", "no wait", f"{waited:.3g} s")
    program = learner()
    program.stand_in(COMPUTE, ConnectionError("the database went away"), {"orders": 7})
    program.attempt("dashboard_stats")
    _, waited = program.timed("dashboard_stats")
    expect_that(waited < 0.4, "The first computation of the dashboard failed, and the next visitor had to wait.", "no wait", f"{waited:.3g} s")
    program = learner()
    program.left_in_the_middle("dashboard_stats", of=COMPUTE, thread=True)
    program.stand_in(COMPUTE, {"orders": 7})
    late = "A request was killed while it computed the dashboard's numbers, and a visitor was not back after 30 seconds."
    returned = program.returns_within(30, late, "dashboard_stats")
    expect(returned, {"orders": 7}, "A request was killed while it computed the dashboard's numbers, and a visitor who had waited got none.")
    world.sleep(120)
    world.evict(world.kept({"orders": 7}))
    _, waited = program.timed("dashboard_stats")
    message = "A request was killed while it computed the dashboard's numbers, and two minutes later its lock still made others wait."
    expect_that(waited < 0.4, message, "no wait", f"{waited:.3g} s")


@check("Cards are still kept for ten minutes")
def _():
    program = learner()
    program.call("cards", [4])
    for later, asked, message in [(599, 0, "After 599 seconds a card was no longer in the cache."), (2, 1, "After 601 seconds a card was still served from the cache.")]:
        world.sleep(later)
        before = len(world.queries())
        program.call("cards", [4])
        expect(len(world.queries()) - before, asked, message, unit="query")


@check("What you built before still works")
def _():
    works_as_before(stage=13)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=13)
