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
    for key in ["price:4", "Blue cup", "1:sale"]:
        expect(program.call("final_key", key), f":1:{key}", f"This is right for one key, and not for `{key}`.")


@check("It's right with a prefix")
def _():
    program = learner()
    before = cache.key_prefix, cache.version
    cache.key_prefix = "shop"
    try:
        found = program.call("final_key", "sale")
        cache.version = 2
        second = program.call("final_key", "sale")
        cache.key_prefix = before[0]
        third = program.call("final_key", "sale")
    finally:
        cache.key_prefix, cache.version = before
    expect(found, "shop:1:sale", "With KEY_PREFIX set to `shop` the key has yet another name. Ask the cache for it.")
    expect(second, "shop:2:sale", "With VERSION set to 2 as well, the key has yet another name.")
    expect(third, ":2:sale", "With VERSION set to 2 and no prefix, the key has yet another name.")
