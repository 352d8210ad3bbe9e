"""final_key(key): what a key is called in the store, with whatever prefix."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("`sale` is found in Redis")
def _():
    program = learner()
    expect(program.call("final_key", "sale"), ":1:sale", "In Redis the key of the sale has another name.")


@check("Every other key is found, too")
def _():
    program = learner()
    expect(program.call("final_key", "price:4"), ":1:price:4", "This is right for one key, and not for `price:4`.")


@check("It's right with a prefix")
def _():
    program = learner()
    before = cache.key_prefix
    cache.key_prefix = "shop"
    try:
        found = program.call("final_key", "sale")
    finally:
        cache.key_prefix = before
    expect(found, "shop:1:sale", "With KEY_PREFIX set to `shop` the key has yet another name. Ask the cache for it.")
