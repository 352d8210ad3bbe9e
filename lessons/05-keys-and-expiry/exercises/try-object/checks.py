"""stock(product): the key is made of the product's id, and says what it holds."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Renaming a product does not lose its entry"


@check(FIRST)
def _():
    program = learner()
    tea = Product.objects.get(id=1)
    program.call("stock", tea)
    tea.name, tea.stock = "Fine green tea", 7
    expect(program.call("stock", tea), 120, "The product got a new name, and its entry was not found any more.")


@check("Two products of one name have two entries", after=FIRST)
def _():
    program = learner()
    program.call("stock", Product(id=21, name="Tea of the month", stock=3))
    for number in [22, 31, 121]:
        seen = program.call("stock", Product(id=number, name="Tea of the month", stock=number))
        expect(seen, number, f"Products 21 and {number} have the same name, and product {number} got the stock of another one.")


@check("The next request finds it", after=FIRST)
def _():
    program = learner()
    first = Product.objects.get(id=1)
    program.call("stock", first)
    again = Product.objects.get(id=1)
    again.stock = 7
    message = "Another request loaded the same product, and it did not find the entry of the first."
    expect(program.call("stock", again), 120, message)


@check("The key says what it holds", after=FIRST)
def _():
    program = learner()
    program.call("stock", Product.objects.get(id=1))
    key = world.stored()[0].key
    message = "A key that is only a number can also be the key of something else, such as customer 1. Say what it holds."
    expect_that(not key.isdigit(), message, "a key like stock:1", key)


@check("It is kept for a minute", after=FIRST)
def _():
    program = learner()
    tea = Product.objects.get(id=1)
    program.call("stock", tea)
    tea.stock = 7
    world.sleep(59)
    expect(program.call("stock", tea), 120, "Less than a minute later the stored number was not shown.")
    world.sleep(1.5)
    expect(program.call("stock", tea), 7, "More than a minute later the old number was still shown.")
