"""forget(): deletes after the commit, and only then."""
from django.core.cache import cache
from django.db import transaction
from stampede.checks import check, expect, learner


@check("After the delivery the old stock is gone")
def _():
    program = learner()
    cache.set("stock:4", 14, timeout=3600)
    program.call("delivery", 4, 100)
    expect(cache.get("stock:4"), None, "The delivery went through, and the old stock is still in the cache.")


@check("A delivery that's rolled back leaves the entry alone")
def _():
    program = learner()
    cache.set("stock:4", 14, timeout=3600)
    program.attempt("delivery", 4, 2000)
    expect(cache.get("stock:4"), 14, "The delivery was rolled back, and the entry was deleted anyway.")


@check("The entry stays until the outermost commit", after="After the delivery the old stock is gone")
def _():
    program = learner()
    cache.set("stock:4", 14, timeout=3600)
    with transaction.atomic():
        program.call("delivery", 4, 100)
        expect(cache.get("stock:4"), 14, "The view's own transaction wasn't committed yet, and the entry was gone already.")
