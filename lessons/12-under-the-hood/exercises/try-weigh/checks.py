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
    message = "Ask for the bytes themselves. How a value looks as text says nothing about them."
    if seen == 0:
        message = "Redis has no key `basket`: ask for the final key, with prefix and version in front."
    expect(seen, len(pickle.dumps(basket, pickle.HIGHEST_PROTOCOL)), message, unit="byte")


@check("A whole number weighs its digits")
def _():
    program = learner()
    cache.set("stock", 120, timeout=60)
    message = "A whole number lies in Redis as digits. You have weighed a pickle that is not there."
    expect(program.call("weight", "stock"), 3, message, unit="byte")


@check("Nothing weighs nothing")
def _():
    program = learner()
    expect(program.call("weight", "nothing"), 0, "There is nothing under this key.", unit="byte")
