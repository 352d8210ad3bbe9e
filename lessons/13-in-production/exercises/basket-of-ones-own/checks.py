"""tips(request): a page for each customer, kept for a minute."""
from django.http import HttpResponse
from django.test import RequestFactory
from stampede.checks import check, expect, expect_that, learner, world

WORK = "shop.services.recommend_products"


def page(program, customer):
    response = program.call("tips", RequestFactory().get("/tips", headers={"Cookie": f"customer={customer}"}))
    expect_that(isinstance(response, HttpResponse), "tips() returned something else than a page.", "an HttpResponse", type(response).__name__)
    return response.content.decode()


@check("Ben sees his own tips")
def _():
    program = learner()
    program.stand_in(WORK, ["Glass pot"], ["Blue cup"])
    page(program, 1)
    seen = page(program, 2)
    expect_that("customer 2" in seen, "The second customer was shown the page of the first.", "For customer 2: …", seen)
    expect_that("Blue cup" in seen, "The page of the second customer doesn't show their tips.", "For customer 2: … Blue cup …", seen)


@check("So does everybody else")
def _():
    program = learner()
    work = program.stand_in(WORK, None)
    work.answered_by(lambda customer, *limit: [f"tea for {customer}"])
    for customer in [*range(1, 8), 31, 311]:
        seen = page(program, customer)
        expect(seen, f"For customer {customer}: ['tea for {customer}']", f"What customer {customer} saw, after others had looked.")


@check("A customer who comes back within a minute doesn't wait")
def _():
    program = learner()
    work = program.stand_in(WORK, ["Glass pot"], ["Blue cup"])
    page(program, 1)
    world.sleep(30)
    page(program, 1)
    expect(work.calls, 1, "The same customer came back after half a minute, and the tips were computed again.", unit="call")


@check("And no page is older than a minute", after="A customer who comes back within a minute doesn't wait")
def _():
    program = learner()
    program.stand_in(WORK, ["Glass pot"], ["Blue cup"])
    page(program, 1)
    world.sleep(30)
    page(program, 1)
    world.sleep(31)
    expect_that("Blue cup" in page(program, 1), "A minute after the page was made, it was shown again.", "a page with new tips", "the old page")


@check("A customer without tips doesn't wait twice either", after="A customer who comes back within a minute doesn't wait")
def _():
    program = learner()
    work = program.stand_in(WORK, [])
    page(program, 1)
    page(program, 1)
    expect(work.calls, 1, "There were no tips for a customer. The customer came back, and they were computed again.", unit="call")
