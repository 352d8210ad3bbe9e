"""recommendations(customer_id): a key of each customer's own, nothing recommended is an answer too, 600 seconds."""
from stampede.checks import check, expect, learner, world

COMPUTE = "shop.services.recommend_products"


@check("It returns the names")
def _():
    program = learner()
    program.stand_in(COMPUTE, ["Glass pot"])
    expect(program.call("recommendations", 1), ["Glass pot"], "The first visitor should get what recommend_products() found.")


@check("Each customer has their own")
def _():
    program = learner()
    program.stand_in(COMPUTE, ["Glass pot"], ["Blue cup"])
    program.call("recommendations", 1)
    seen = program.call("recommendations", 2)
    message = "Grace was shown what was meant for Ada. Look at the key in the trace." if seen == ["Glass pot"] else "What Grace was shown."
    expect(seen, ["Blue cup"], message)
    expect(program.call("recommendations", 1), ["Glass pot"], "What Ada is shown when she comes again.")
    compute = program.stand_in(COMPUTE, None)
    compute.answered_by(lambda customer_id, *limit, **named: [f"tea for {customer_id}"])
    customers = [3, 4, 10, 13, 30, 33, 103, 1003]
    for customer in customers * 2:
        expect(program.call("recommendations", customer), [f"tea for {customer}"], f"What customer {customer} is shown, after others have been there.")


@check("The second visit is served from the cache")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, ["Glass pot"])
    program.call("recommendations", 1)
    expect(program.call("recommendations", 1), ["Glass pot"], "The second visitor should get what was stored.")
    expect(compute.calls, 1, "It was computed again.", unit="call")


@check("Nothing to recommend is an answer too")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, [])
    for visit in ["first", "second"]:
        expect(program.call("recommendations", 1), [], f"There is nothing to recommend. The {visit} visit.")
    expect(compute.calls, 1, "Ada has bought everything, so the list is empty, and on her second visit it was computed again.", unit="call")


@check("Kept for 600 seconds")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, ["Glass pot"], ["Blue cup"])
    program.call("recommendations", 1)
    world.sleep(599)
    program.call("recommendations", 1)
    expect(compute.calls, 1, "After 599 seconds it was computed again. Which timeout does the entry have?", unit="call")
    world.sleep(2)
    expect(program.call("recommendations", 1), ["Blue cup"], "After 601 seconds the old names were still shown.")
