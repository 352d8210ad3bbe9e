"""price(): from the cache, or from the database when the cache can't be reached."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("While Redis works, the cached price is shown")
def _():
    program = learner()
    cache.set("price:4", "11.00", timeout=60)
    expect(program.call("price"), "11.00", "A price was in the cache, and another one was shown.")


@check("A price that isn't in the cache comes from the database")
def _():
    program = learner()
    expect(program.call("price"), "12.00", "Redis worked and had no price, and the database's price wasn't shown.")


@check("While Redis is down, the price comes from the database")
def _():
    program = learner()
    world.goes_down("redis")
    value, error = program.attempt("price")
    expect(type(error).__name__ if error else "no error", "no error", "Redis was down, and the error came through.")
    expect(value, "12.00", "Redis was down, and the price of the database should be shown.")
    Product.objects.filter(id=4).update(price=13)
    expect(program.call("price"), "13.00", "Redis was down, and the price had just changed in the database. Another one was shown.")


@check("So it does while Redis hangs")
def _():
    program = learner()
    world.hangs("redis")
    value, error = program.attempt("price")
    expect(type(error).__name__ if error else "no error", "no error", "Redis hung until the client gave up, and the error came through.")
    expect(value, "12.00", "Redis hung, and the price of the database should be shown.")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        if not program.visited(lambda: world.goes_down("redis"), "price", after=after):
            break
        expect(program.returned, "12.00", "Redis went down in the middle of a visit, and the visitor did not see the price.")
        after += 1
