"""key_of(customer): a key that only this customer's basket has, and that stays when the customer changes their name."""
from django.core.cache import cache
from shop.models import Customer
from stampede.checks import check, expect, learner


@check("Two customers with one name have two baskets")
def _():
    program = learner()
    first = Customer.objects.create(name="Lin", email="lin@example.com")
    second = Customer.objects.create(name="Lin", email="lin@example.com")
    program.call("put", first, "Green tea")
    expect(program.call("basket_of", second), [], "The second Lin sees what the first one has put into the basket.")
    expect(program.call("basket_of", first), ["Green tea"], "The first Lin put green tea into her basket.")


@check("A new name, the same basket")
def _():
    program = learner()
    grace = Customer.objects.get(name="Grace")
    program.call("put", grace, "Green tea")
    grace.name = "Grace H."
    grace.save()
    again = Customer.objects.get(id=grace.id)
    expect(program.call("basket_of", again), ["Green tea"], "She changed her name, came again, and her basket was empty.")


@check("No other entry is in the way")
def _():
    program = learner()
    linus = Customer.objects.get(name="Linus")
    cache.set(linus.id, ["a review of product 3"])
    expect(program.call("basket_of", linus), [], "Somebody else cached something under the bare number 3, and Linus has it in his basket.")
