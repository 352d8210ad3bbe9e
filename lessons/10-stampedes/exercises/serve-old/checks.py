"""rates(): fresh for 60 s, kept for an hour; one request renews, the others take the old ones."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"
OLD = {"USD": 1.08}
NEW = {"USD": 1.09}


class WhileAnotherAsks:
    """While this result is fetched, a second request comes."""

    def __init__(self, program):
        self.program, self.got = program, "nothing"

    def __deepcopy__(self, memo):
        self.got = self.program.namespace["rates"]()
        return dict(NEW)


@check("The first request fetches, the second does not")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD, NEW)
    expect(program.call("rates"), OLD, "On an empty cache the rates are fetched and returned.")
    world.sleep(1)
    returned = program.call("rates")
    written = [c for c in world.commands() if c.op in ("set", "add") and c.outcome != "refused"]
    freed = world.commands("delete")
    if fetch.calls > 1 and freed:
        message = "Right after the renewal the rates were fetched again. What says that they are fresh has to stay for 60 seconds."
        expect_that(False, message, "no delete", f"delete {freed[0].keys[0]}", freed[0].line)
    expect_that(written, "Nothing was stored in the cache.", "a cache.set()", "none")
    expect(fetch.calls, 1, "The second request fetched again, though the rates were fresh. Nothing said so yet.", unit="call")
    expect(returned, OLD, "The second request should get what the first one stored.")


@check("After 60 seconds they are renewed")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD, NEW)
    program.call("rates")
    world.sleep(61)
    program.call("rates")
    expect(fetch.calls, 2, "After 61 seconds nobody had renewed the rates.", unit="call")
    expect(program.call("rates"), NEW, "After the renewal everybody should see the new rates.")


@check("While one renews, the others get the old rates")
def _():
    program = learner()
    second = WhileAnotherAsks(program)
    fetch = program.stand_in(FETCH, OLD, second, NEW)
    program.call("rates")
    world.sleep(61)
    program.call("rates")
    reads = [get for get in world.commands("get", key="rates") if get.outcome != "hit"]
    if second.got != OLD:
        gone = len(reads) > 1
        why = "there were no old ones to give: they had expired" if gone else "it should have taken the old ones"
        message = "A second request came while the first was renewing, and fetched too"
        expect_that(False, f"{message}; {why}." if gone else f"{message}. {why.capitalize()}.", f"{OLD}", f"{second.got}")
    expect(fetch.calls, 2, "One request should renew, and one only.", unit="call")


@check("The old rates are kept for an hour, and no longer")
def _():
    program = learner()
    program.stand_in(FETCH, OLD, NEW)
    program.call("rates")
    kept = [c for c in world.commands("set") + world.commands("add") if c.ttl is None]
    expect_that(not kept, "timeout=None keeps them for ever.", "3600 s", "no end", kept[0].line if kept else None)
