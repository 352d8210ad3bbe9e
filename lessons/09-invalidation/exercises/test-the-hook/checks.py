"""run_tests(): passes for the right change_price, and fails for one that forgets the delete."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner


@check("The test passes")
def _():
    program = learner()
    expect(program.call("run_tests"), 0, "The test still fails, although `change_price` deletes the entry after the commit.", unit="failure")


@check("It would notice a change_price without the delete")
def _():
    program = learner()
    program.namespace["change_price"] = lambda number, price: Product.objects.filter(id=number).update(price=price)
    failed = program.call("run_tests")
    expect_that(failed != 0, "With a `change_price` that forgets the delete, your test still passes.", "a failure", "none")
