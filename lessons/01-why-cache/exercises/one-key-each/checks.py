"""recommended(customer): each customer has their own, and has them cached."""
from stampede.checks import check, expect, learner, world

WORK = "shop.services.recommend_products"
CUSTOMERS = [1, 2, 11, 12, 21, 101, 1001]


def of(customer):
    return [f"a tea for {customer}"]


@check("Each customer gets their own")
def _():
    program = learner()
    work = program.stand_in(WORK)
    work.answered_by(lambda customer_id, limit=3: of(customer_id))
    for customer in CUSTOMERS * 2:
        expect(program.call("recommended", customer), of(customer), f"Customer {customer} should get what recommend_products({customer}) returns.")


@check("And gets them from the cache, for ten minutes", after="Each customer gets their own")
def _():
    program = learner()
    work = program.stand_in(WORK, of(1), of(2), of("later"))
    program.call("recommended", 1)
    program.call("recommended", 2)
    world.sleep(599)
    program.call("recommended", 1)
    expect(work.calls, 2, "Two customers came, one of them twice within ten minutes, and it was not computed once for each.", unit="call")
    world.sleep(1.5)
    expect(program.call("recommended", 1), of("later"), "After ten minutes the recommendations should be computed again.")
