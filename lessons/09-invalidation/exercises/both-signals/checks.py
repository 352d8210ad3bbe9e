"""names(): a list that follows the table, from the cache."""
from django.core.cache import cache
from django.db.models.signals import pre_delete
from shop.models import Category, Product
from stampede.checks import check, expect, learner, world


def in_database():
    return sorted(product.name for product in Product.objects.all())


def shown_by(program):
    names = program.call("names")
    return sorted(names) if isinstance(names, (list, tuple)) else names


SERVED = "The list is served from the cache"


@check("The list has all products")
def _():
    program = learner()
    expect(shown_by(program), in_database(), "names() should return the names of all products.")


@check(SERVED)
def _():
    program = learner()
    program.call("names")
    world.sleep(3500)
    before = len(world.queries("select"))
    program.call("names")
    expect(len(world.queries("select")) - before, 0, "Nothing had changed, and the second call asked the database.")


@check("The list follows a new product")
def _():
    program = learner()
    program.call("names")
    Product.objects.create(name="Whisk", category_id=1, price=9)
    expect(shown_by(program), in_database(), "A product was created, and the list does not have it.")


@check("The list follows a product that is renamed")
def _():
    program = learner()
    program.call("names")
    cup = Product.objects.get(id=4)
    cup.name = "Red cup"
    cup.save()
    expect(shown_by(program), in_database(), "A product was renamed and saved, and the list has its old name.")


@check("The list follows a product that is deleted")
def _():
    program = learner()
    program.call("names")
    Product.objects.get(id=3).delete()
    expect(shown_by(program), in_database(), "A product was deleted, and it is still in the list.")


@check("Other models leave it alone", after=SERVED)
def _():
    program = learner()
    program.call("names")
    category = Category.objects.get(id=1)
    category.save()
    before = len(world.queries("select"))
    program.call("names")
    expect(len(world.queries("select")) - before, 0, "A category was saved, no product, and the list was read from the database again.")
    Category.objects.create(name="Spoons").delete()
    before = len(world.queries("select"))
    program.call("names")
    expect(len(world.queries("select")) - before, 0, "An empty category was deleted, no product, and the list was read from the database again.")


@check("Deleting several at once is heard, too")
def _():
    program = learner()
    for name in ["Whisk", "Tea towel"]:
        Product.objects.create(name=name, category_id=1, price=9)
    program.call("names")
    Product.objects.filter(name__in=["Whisk", "Tea towel"]).delete()
    expect(shown_by(program), in_database(), "Two products were deleted with one query, and the list still has one of them.")


@check("A visitor just before the delete leaves nothing old behind", after="The list follows a product that is deleted")
def _():
    program = learner()
    program.call("names")

    def visit(**kwargs):
        program.call("names")

    pre_delete.connect(visit, sender=Product)  # after the program's own receivers
    try:
        Product.objects.get(id=3).delete()
    finally:
        pre_delete.disconnect(visit, sender=Product)
    expect(shown_by(program), in_database(), "A visitor looked at the list right before the product's row was deleted, and it is still in the list.")


@check("Other entries stay")
def _():
    learner()
    cache.set("rates", {"USD": 1.09}, timeout=600)
    Product.objects.get(id=3).delete()
    expect(cache.get("rates"), {"USD": 1.09}, "A product was deleted, and an entry that has nothing to do with products went as well.")
