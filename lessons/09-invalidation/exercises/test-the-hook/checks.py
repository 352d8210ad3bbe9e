"""run_tests(): passes for the right change_price, and fails for one that forgets the delete. change_price stays as it is."""
from django.core.cache import cache
from django.db import transaction
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner


def update(number, price):
    Product.objects.filter(id=number).update(price=price)


def update_with_an_idle_hook(number, price):
    with transaction.atomic():
        update(number, price)
        transaction.on_commit(lambda: None)


@check("The test passes")
def _():
    program = learner()
    expect(program.call("run_tests"), 0, "The test still fails, although `change_price` deletes the entry after the commit.", unit="failure")


@check("It would notice a change_price without the delete")
def _():
    program = learner()
    program.namespace["change_price"] = update
    failed = program.call("run_tests")
    expect_that(failed != 0, "With a `change_price` that forgets the delete, your test still passes.", "a failure", "none")
    program.namespace["change_price"] = update_with_an_idle_hook
    failed = program.call("run_tests")
    expect_that(failed != 0, "With a `change_price` whose hook doesn't delete anything, your test still passes.", "a failure", "none")


@check("change_price still waits for the commit")
def _():
    program = learner()
    cache.set("price:4", "12.00")
    with transaction.atomic():
        program.call("change_price", 4, "9.00")
        kept = cache.get("price:4")
    expect(kept, "12.00", "Only the test should change: before the commit, `change_price` had deleted the entry.")
