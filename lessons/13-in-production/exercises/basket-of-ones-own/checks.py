"""tips(request): a page for each customer, kept for a minute."""
from django.test import RequestFactory
from stampede.checks import check, expect, expect_that, learner, world

WORK = "shop.services.recommend_products"


def page(program, customer):
    return program.call("tips", RequestFactory().get("/tips", headers={"Cookie": f"customer={customer}"})).content.decode()


@check("Ben sees his own tips")
def _():
    program = learner()
    program.stand_in(WORK, ["Glass pot"], ["Blue cup"])
    page(program, 1)
    seen = page(program, 2)
    expect_that("customer 2" in seen, "The second customer was shown the page of the first.", "For customer 2: …", seen)
    expect_that("Blue cup" in seen, "The page of the second customer doesn't show their tips.", "For customer 2: … Blue cup …", seen)


@check("Who comes back within a minute doesn't wait")
def _():
    program = learner()
    work = program.stand_in(WORK, ["Glass pot"], ["Blue cup"])
    page(program, 1)
    world.sleep(30)
    page(program, 1)
    expect(work.calls, 1, "The same customer came back after half a minute, and the tips were computed again.", unit="call")
