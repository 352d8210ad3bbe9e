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


@check("Many customers have many baskets")
def _():
    program = learner()
    for number in range(24):
        customer = Customer.objects.create(name="Sam", email="sam@example.com")
        expect(program.call("basket_of", customer), [], f"{number} customers have put something into their baskets, and a new customer's basket should be empty.")
        program.call("put", customer, f"Tea {number}")


@check("A new name, the same basket")
def _():
    program = learner()
    grace = Customer.objects.get(name="Grace")
    program.call("put", grace, "Green tea")
    grace.name = "Grace H."
    grace.save()
    again = Customer.objects.get(id=grace.id)
    expect(program.call("basket_of", again), ["Green tea"], "She changed her name, came again, and her basket was empty.")


@check("In every process it is the same key")
def _():
    program = learner()
    Customer.objects.filter(name="Ada").exclude(id=Customer.objects.get(email="ada@example.com").id).delete()  # the other process makes one, too
    other = program.another_process()
    for name in ["Linus", "Grace"]:
        other.call("key_of", Customer.objects.get(name=name))
    for name in ["Grace", "Linus"]:
        customer = Customer.objects.get(name=name)
        seen = other.call("key_of", customer)
        expect(str(seen), str(program.call("key_of", customer)), f"The key of {name}'s basket in another process of the shop, which doesn't find what this one has stored.")


@check("No other entry is in the way")
def _():
    program = learner()
    linus = Customer.objects.get(name="Linus")
    cache.set(linus.id, ["a review of product 3"])
    expect(program.call("basket_of", linus), [], "Somebody else cached something under the bare number 3, and Linus has it in his basket.")
