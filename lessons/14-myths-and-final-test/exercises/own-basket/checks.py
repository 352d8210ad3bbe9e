"""key_of(customer): a key that only this customer's basket has, and that stays when the customer changes their name."""
from stampede.checks import check, expect, learner


@check("Two customers with one name have two baskets")
def _():
    from shop.models import Customer

    program = learner()
    first = Customer.objects.create(name="Lin", email="lin@example.com")
    second = Customer.objects.create(name="Lin", email="lin@elsewhere.example")
    program.call("put", first, "Green tea")
    expect(program.call("basket_of", second), [], "The second Lin sees what the first one has put into the basket.")


@check("A new name, the same basket")
def _():
    from shop.models import Customer

    program = learner()
    grace = Customer.objects.get(name="Grace")
    program.call("put", grace, "Green tea")
    grace.name = "Grace H."
    expect(program.call("basket_of", grace), ["Green tea"], "She changed her name, and her basket was empty.")


@check("No other entry is in the way")
def _():
    from django.core.cache import cache
    from shop.models import Customer

    program = learner()
    linus = Customer.objects.get(name="Linus")
    cache.set(linus.id, ["a review of product 3"])
    expect(program.call("basket_of", linus), [], "Somebody else cached something under the bare number 3, and Linus has it in his basket.")
