"""weight(key): the bytes that lie in Redis, and not something that is about as long."""
import pickle

from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("A list weighs what its pickle weighs")
def _():
    program = learner()
    basket = ["Blue cup", "Glass pot", "Green tea"]
    cache.set("basket", basket, timeout=60)
    seen = program.call("weight", "basket")
    message = "Redis holds another number of bytes under this key."
    if seen == 0:
        message = "There is an entry, and its weight is not 0. Redis has no key `basket`: the final key has prefix and version in front."
    expect(seen, len(pickle.dumps(basket, pickle.HIGHEST_PROTOCOL)), message, unit="byte")


@check("A whole number weighs its digits")
def _():
    program = learner()
    cache.set("stock", 120, timeout=60)
    message = "A whole number is stored in Redis as its digits: 120 is three bytes."
    expect(program.call("weight", "stock"), 3, message, unit="byte")


@check("A value that counts as false weighs something too")
def _():
    program = learner()
    cache.set("sold", 0, timeout=60)
    expect(program.call("weight", "sold"), 1, "0 is stored, as one digit.", unit="byte")
    for value in [None, ""]:
        cache.set("thing", value, timeout=60)
        size = len(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        expect(program.call("weight", "thing"), size, f"{value!r} is stored, as a pickle.", unit="byte")


@check("Nothing weighs nothing")
def _():
    program = learner()
    expect(program.call("weight", "nothing"), 0, "There is nothing under this key.", unit="byte")
