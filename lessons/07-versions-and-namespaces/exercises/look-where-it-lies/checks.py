"""price_of() reads version 2; version 1 stays."""
from stampede.checks import check, expect, learner


@check("The new price is read, the old entry stays")
def _():
    from django.core.cache import cache

    program = learner()
    program.call("set_price", 5, "30.00")
    seen = program.call("price_of", 5)
    if seen == 2:
        expect(seen, "30.00", "2 is what get returns on a miss: the second argument is the default.")
    expect(program.call("price_of", 6), None, "Product 6 has no price in the cache, and price_of() did not return None.")
    expect(seen, "30.00", "What set_price() stores is not what price_of() reads.")
    cache.set("price:4", "12.00")
    program.call("set_price", 4, "9.00")
    expect(program.call("price_of", 4), "9.00", "The new price was stored, and the old one was read.")
    expect(cache.get("price:4", version=1), "12.00", "The old entry was overwritten. Another program still reads it.")
    cache.set("price:7", "7.00")
    expect(program.call("price_of", 7), None, "Only an old entry was stored for product 7, and price_of() returned it.")
