"""Stage 8: the dashboard without its cache."""
from stampede.checks import check, expect, expect_that, world
from stampede.stages import learner, still_holds, works_as_before

SERVICES = "shop.services."
FETCHED = [
    ("dashboard_stats", SERVICES + "compute_dashboard_stats", []),
    ("rates", SERVICES + "fetch_exchange_rates", ["EUR"]),
    ("weather", SERVICES + "fetch_weather", ["Rome"]),
]
CALLS = [
    ("dashboard_stats", []),
    ("rates", ["EUR"]),
    ("weather", ["Rome"]),
    ("price_list", [[1, 4]]),
    ("cheapest", []),
    ("view", [4]),
    ("most_viewed", [[1, 4]]),
    ("change_price", [5, "31.00"]),
    ("cancel_order", [1]),
]


@check("While the cache is up: computed once in 600 seconds")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7}, {"orders": 9})
    expect(program.call("dashboard_stats"), {"orders": 7}, "dashboard_stats() returns the numbers.")
    world.sleep(599)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "The numbers were computed again, though the cache was up.", unit="call")
    world.sleep(2)
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds the numbers have to be new.")


@check("A failing computation is not taken for an outage")
def _():
    for name, service, args in FETCHED:
        program = learner()
        work = program.stand_in(service, LookupError("it does not answer"))
        value, error = program.attempt(name, *args)
        message = f"The computation of {name}() failed, and something else was shown instead. The try reaches too far."
        expect_that(isinstance(error, LookupError), message, "a LookupError", repr(value) if error is None else type(error).__name__)
        expect(work.calls, 1, "The computation failed, and it was started a second time: the try reaches too far.", unit="call")


@check("In an outage each page shows what it would show on a miss")
def _():
    program = learner()
    for name, service, args in FETCHED:
        program.stand_in(service, {"orders": 7})
    world.goes_down("redis")
    for name, args, expected in [
        ("dashboard_stats", [], {"orders": 7}),
        ("rates", ["EUR"], {"orders": 7}),
        ("weather", ["Rome"], {"orders": 7}),
        ("price_list", [[1, 5]], {1: "4.50", 5: "34.00"}),
        ("cheapest", [], ["Black tea 3.90", "Green tea 4.50", "Jasmine tea 5.20"]),
        ("most_viewed", [[1, 4]], [1, 4]),
        ("cancel_order", [1], True),
        ("cancel_order", [1], False),
    ]:
        value, error = program.attempt(name, *args)
        expect_that(error is None, f"In the outage {name}() raised an error.", repr(expected), type(error).__name__)
        expect(value, expected, f"In the outage {name}() did not return what it returns on a miss.")


@check("A Redis that hangs is an outage, too")
def _():
    program = learner()
    for name, service, args in FETCHED:
        program.stand_in(service, {"orders": 7})
    world.hangs("redis")
    for name, args in CALLS:
        _, error = program.attempt(name, *args)
        expect_that(error is None, f"Redis hung until the client gave up, and {name}() raised an error.", "no error", type(error).__name__)


@check("In an outage prices change, and views are lost without an error")
def _():
    program = learner()
    world.goes_down("redis")
    for name, args in [("view", [4]), ("change_price", [5, "31.00"])]:
        _, error = program.attempt(name, *args)
        expect_that(error is None, f"In the outage {name}() raised an error.", "no error", type(error).__name__)
    expect(program.call("price_list", [5]), {5: "31.00"}, "A price was changed during the outage, and the price list did not show it.")


@check("A group without a generation is not cached")
def _():
    for name, args, before, after in [
        ("cheapest", [], ["Black tea 3.90", "Green tea 4.50", "Jasmine tea 5.20"], ["Blue cup 1.00", "Black tea 3.90", "Green tea 4.50"]),
        ("price_list", [[4]], {4: "12.00"}, {4: "1.00"}),
    ]:
        program = learner()
        program.call("change_price", 4, "12.00")
        world.hangs("redis", for_seconds=0.6)  # the first call, for the generation, gives up, and the next one is answered
        expect(program.call(name, *args), before, f"{name}() could not read the generation, and did not return what it returns on a miss.")
        program.call("change_price", 4, "1.00")
        world.hangs("redis", for_seconds=0.6)
        message = f"{name}() could not read the generation, the price had changed since such a call before, and this is what it returned."
        expect(program.call(name, *args), after, message)


@check("In an outage there are no four mails")
def _():
    program = learner()
    mail = program.stand_in("shop.services.send_mail", "sent")
    world.goes_down("redis")
    for _ in range(4):
        program.attempt("daily_mail", "monday")
    expect_that(mail.calls <= 1, "Redis was down, and four servers called daily_mail() for the same day.", "at most 1 mail", f"{mail.calls} mails")


@check("The outage may begin at any moment")
def _():
    for name, args in CALLS:
        after = 0
        while True:
            program = learner()
            if not program.visited(lambda: world.goes_down("redis"), name, *args, after=after):
                break
            after += 1


@check("After the outage the cache is used again")
def _():
    program = learner()
    world.goes_down("redis")
    for name, args in CALLS:
        program.call(name, *args)
    world.comes_back()
    for name, service, args in FETCHED:
        work = program.stand_in(service, {"orders": 7})
        program.call(name, *args)
        program.call(name, *args)
        expect(work.calls, 1, f"The outage was over, and {name}() still computed for every visitor.", unit="call")
    program.call("price_list", [1, 5])
    program.call("cheapest")
    before = len(world.queries())
    program.call("price_list", [1, 5])
    program.call("cheapest")
    expect(len(world.queries()), before, "The outage was over, and the database was asked for prices that had just been read.", unit="statement")


@check("What you built before still works")
def _():
    works_as_before(stage=8)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=8)
