"""page() and price(): both cached, and together no older than ten minutes."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


# Seconds after the change at which the page is built.
BUILT = (1, 59, 119, 239, 299, 301, 419, 539, 599)


@check("No page shows a price that's been wrong for more than ten minutes")
def _():
    for built in BUILT:
        program = learner()
        Product.objects.filter(id=4).update(price="12.00")
        program.call("price")
        Product.objects.filter(id=4).update(price="15.00")
        world.sleep(built)
        program.call("page")
        world.sleep(601 - built)
        seen = program.call("page")
        expect_that(seen == "costs 15.00", f"The price changed, and the page was built {built} s later. More than ten minutes after the change it still shows the old price.", "costs 15.00", seen)


@check("The page is kept for at least a minute")
def _():
    program = learner()
    price = program.stand_in("price", "12.00")
    program.call("page")
    world.sleep(59)
    program.call("page")
    expect(price.calls, 1, "The page was built again within its first minute.", unit="time")


@check("The price is kept for at least a minute")
def _():
    program = learner()
    first = program.call("price")
    Product.objects.filter(id=4).update(price="15.00")
    world.sleep(59)
    expect(program.call("price"), first, "The price was read from the database again within its first minute.")


@check("Not even a page that's built at the last moment", after="The price is kept for at least a minute")
def _():
    program = learner()
    Product.objects.filter(id=4).update(price="12.00")
    program.call("price")
    Product.objects.filter(id=4).update(price="15.00")
    built = min(world.kept("12.00").longest, 600) - 0.1  # the price is about to expire
    world.sleep(built)
    program.call("page")
    world.sleep(600.2 - built)
    seen = program.call("page")
    expect_that(seen == "costs 15.00", f"The price changed, and the page was built {built:g} s later, just before the old price expired. More than ten minutes after the change it still shows the old price.", "costs 15.00", seen)
