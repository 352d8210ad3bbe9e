"""end_of_sale(): all entries go, after the commit."""
from django.core.cache import cache
from stampede.checks import check, expect_that, learner, world


@check("All entries go")
def _():
    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00", "price:6": "5.00"})
    program.call("end_of_sale", [4, 5, 6])
    left = sorted(cache.get_many(["price:4", "price:5", "price:6"]))
    expect_that(not left, "Some prices are still there. A lambda looks at its variables when it runs.", "none", ", ".join(left))


@check("After the commit")
def _():
    program = learner()
    cache.set_many({"price:4": "12.00"})
    program.call("end_of_sale", [4])
    said = [e["type"] == "commanded" and e["command"]["op"].startswith("delete") for e in world.events()]
    commits = [i for i, e in enumerate(world.events()) if e["type"] == "queried" and "COMMIT" in str(e)]
    deletes = [i for i, is_delete in enumerate(said) if is_delete]
    expect_that(commits and deletes and min(deletes) > max(commits), "A price was deleted before the commit. Until then everybody reads the old one and stores it again.", "delete after COMMIT", "delete before it")
