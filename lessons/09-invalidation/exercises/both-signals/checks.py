"""names(): a list that follows the table."""
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("The list follows a new product")
def _():
    program = learner()
    before = len(program.call("names"))
    Product.objects.create(name="Whisk", category_id=1, price=9)
    expect(len(program.call("names")), before + 1, "A product was created, and the list does not have it.")


@check("The list follows a product that is deleted")
def _():
    program = learner()
    before = len(program.call("names"))
    Product.objects.get(id=3).delete()
    expect(len(program.call("names")), before - 1, "A product was deleted, and it is still in the list.")


@check("The list is served from the cache")
def _():
    program = learner()
    program.call("names")
    program.call("names")
    expect(len([get for get in world.commands("get", key="names") if get.outcome == "hit"]) > 0, True, "The second call was not served from the cache.")
