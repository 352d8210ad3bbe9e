"""key_of() and drop(): a generation for each group, that survives being lost."""
from stampede.checks import check, expect, expect_that, learner, world


def started():
    from django.core.cache import cache

    program = learner()

    def put(group, name, page):
        cache.set(program.call("key_of", group, name), page, timeout=86400)

    def find(group, name):
        return cache.get(program.call("key_of", group, name))

    return program, cache, put, find


@check("What is stored is found")
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    put("prices", "tea", "tea from 3.90")
    expect(find("prices", "cups"), "cups from 12.00", "A page was stored under key_of() and is not found under key_of().")


@check("After drop() nothing of the group is found")
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    put("prices", "search for pots", "pots from 34.00")
    program.call("drop", "prices")
    expect(find("prices", "cups"), None, "The old page is still found after drop().")
    expect(find("prices", "search for pots"), None, "Another page of the group is still found after drop().")


@check("Other groups stay")
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    put("blog", "tea", "How to make tea")
    program.call("drop", "prices")
    message = "The blog was emptied as well." if world.commands("clear") else "The blog was emptied too: both groups have one generation."
    expect(find("blog", "tea"), "How to make tea", message)


@check("drop() may come first")
def _():
    program, cache, put, find = started()
    program.call("drop", "prices")
    put("prices", "cups", "cups from 12.00")
    expect(find("prices", "cups"), "cups from 12.00", "After an early drop() a new page should be found.")


@check("Old pages never come back")
def _():
    program, cache, put, find = started()
    put("prices", "cups", "the old page")
    program.call("drop", "prices")
    find("prices", "cups")
    ours = {key.split(":", 2)[2] for op in ("set", "add") for command in world.commands(op) for key in command.keys}
    world.sleep(1)
    for key in ours:
        if cache.get(key) != "the old page":
            cache.delete(key)
    message = "The generation was lost, began again where it had begun before, and an old page came back."
    expect(find("prices", "cups"), None, message)


@check("Pages stay as long as they were stored for")
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    world.sleep(3600)
    message = "An hour later the pages are not found, though nobody dropped them: the generation has expired."
    expect(find("prices", "cups"), "cups from 12.00", message)
