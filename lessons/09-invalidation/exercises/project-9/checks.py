"""Stage 9: a sale is one transaction, and shows once it is done. The races are in scenario.json."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, world
from stampede.stages import learner, still_holds, works_as_before


@check("The price of one product, from the cache")
def _():
    program = learner()
    expect(program.call("price_of", 6), "9.80", "price_of() returns the price as text.")
    Product.objects.filter(id=6).update(price=1)
    world.sleep(590)
    expect(program.call("price_of", 6), "9.80", "After 590 seconds the price was not served from the cache.")
    world.sleep(20)
    expect(program.call("price_of", 6), "1.00", "After 610 seconds the price was still served from the cache.")


@check("A sale shows at once, everywhere")
def _():
    program = learner()
    program.call("price_list", [2, 4])
    program.call("cheapest")
    program.call("price_of", 4)
    program.call("put_on_sale", [2, 4], "1.00")
    expect(program.call("price_list", [2, 4]), {2: "1.00", 4: "1.00"}, "The prices were changed, and the old ones are served.")
    cheapest = program.call("cheapest")
    expect_that("1.00" in str(cheapest), "The sale changed prices to 1.00, and cheapest() does not know of it.", "a price of 1.00", str(cheapest))
    expect(program.call("price_of", 4), "1.00", "The price was changed by put_on_sale(), and price_of() returned the old one.")


@check("A sale leaves other entries alone")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7})
    program.call("dashboard_stats")
    program.call("put_on_sale", [2, 4], "1.00")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "There was a sale, and the numbers of the dashboard had to be computed again.", unit="call")


@check("All of them, or none")
def _():
    program = learner()
    _, error = program.attempt("put_on_sale", [6, 99], "1.00")
    message = "There is no product 99, and put_on_sale() did not say so with Product.DoesNotExist."
    expect_that(isinstance(error, Product.DoesNotExist), message, "Product.DoesNotExist", type(error).__name__ if error else "no error")
    expect(str(Product.objects.get(id=6).price), "9.80", "The sale failed, and half of it is in the database.")


@check("A sale that failed throws nothing out")
def _():
    program = learner()
    program.call("price_list", [1, 4])
    program.call("cheapest")
    program.attempt("put_on_sale", [4, 99], "1.00")
    before = len(world.queries("select"))
    program.call("price_list", [1, 4])
    program.call("cheapest")
    message = "The sale was rolled back, and the prices that had been in the cache were read from the database again."
    expect(len(world.queries("select")) - before, 0, message)


@check("What you built before still works")
def _():
    works_as_before(stage=9)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=9)
