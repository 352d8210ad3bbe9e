"""buy(): one customer after another. Two at once are in scenario.json."""
from shop.models import Product
from stampede.checks import check, expect, learner


@check("The last pot is sold once")
def _():
    program = learner()
    Product.objects.filter(id=5).update(stock=1)
    expect(program.call("buy"), "sold", "There was one pot, and the first customer asked for it.")
    expect(Product.objects.get(id=5).stock, 0, "The last pot was sold, so the stock should be 0.")
    expect(program.call("buy"), "sold out", "There was no pot left, and the second customer asked for one.")
    expect(Product.objects.get(id=5).stock, 0, "Nothing was sold to the second customer, and the stock should still be 0.")


@check("Each customer takes one")
def _():
    program = learner()
    Product.objects.filter(id=5).update(stock=3)
    others = list(Product.objects.exclude(id=5).order_by("id").values_list("stock", flat=True))
    expect(program.call("buy"), "sold", "There were three pots, and a customer asked for one.")
    expect(Product.objects.get(id=5).stock, 2, "There were three pots, and one of them was sold.")
    left = list(Product.objects.exclude(id=5).order_by("id").values_list("stock", flat=True))
    expect(left, others, "A pot was sold, and the stock of another product changed.")
