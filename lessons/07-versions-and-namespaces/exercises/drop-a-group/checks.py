"""key_of() and drop(): a generation for each group, that survives being lost."""
from stampede.checks import check, expect, learner, world

FIRST = "What is stored is found"


def started():
    from django.core.cache import cache

    program = learner()

    def put(group, name, page):
        cache.set(program.call("key_of", group, name), page, timeout=10**7)

    def find(group, name):
        return cache.get(program.call("key_of", group, name))

    return program, cache, put, find


@check(FIRST)
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    put("prices", "tea", "tea from 3.90")
    expect(find("prices", "cups"), "cups from 12.00", "A page was stored under key_of() and is not found under key_of().")


@check("After drop() nothing of the group is found", after=FIRST)
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    put("prices", "search for pots", "pots from 34.00")
    program.call("drop", "prices")
    expect(find("prices", "cups"), None, "The old page is still found after drop().")
    expect(find("prices", "search for pots"), None, "Another page of the group is still found after drop().")


@check("Other groups stay", after=FIRST)
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    put("blog", "tea", "How to make tea")
    program.call("drop", "prices")
    message = "The prices were dropped, and a page of the blog was gone, too."
    expect(find("blog", "tea"), "How to make tea", message)


@check("drop() may come first")
def _():
    program, cache, put, find = started()
    program.call("drop", "prices")
    put("prices", "cups", "cups from 12.00")
    expect(find("prices", "cups"), "cups from 12.00", "After an early drop() a new page should be found.")


@check("Old pages never come back", after=FIRST)
def _():
    program, cache, put, find = started()
    for page in ["the old page", "the next old page"]:
        put("prices", "cups", page)
        program.call("drop", "prices")
        find("prices", "cups")
    world.evict([entry for entry in world.stored() if entry.value not in ("the old page", "the next old page")])
    world.sleep(1)
    message = "The cache lost everything but two old pages, and one of them came back."
    expect(find("prices", "cups"), None, message)
    program.call("drop", "prices")
    expect(find("prices", "cups"), None, message)


@check("What the cache loses brings nothing back", after=FIRST)
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    lost = [entry for entry in world.stored() if entry.value != "cups from 12.00"]
    world.evict(lost)
    program.call("drop", "prices")
    message = "The cache had lost what you keep besides the pages. Then the group was dropped, and the old page is still found."
    expect(find("prices", "cups"), None, message)


@check("Pages stay as long as they were stored for", after=FIRST)
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    world.sleep(10**7 - 60)
    message = "A page was stored for 10,000,000 seconds, nobody dropped it, and it was not found any more before they were over."
    expect(find("prices", "cups"), "cups from 12.00", message)


@check("So do pages that were stored after drop()", after=FIRST)
def _():
    program, cache, put, find = started()
    put("prices", "cups", "cups from 12.00")
    program.call("drop", "prices")
    put("prices", "cups", "cups from 9.00")
    world.sleep(10**7 - 60)
    message = "After drop() a page was stored for 10,000,000 seconds, nobody dropped it again, and it was not found any more before they were over."
    expect(find("prices", "cups"), "cups from 9.00", message)


@check("The same page keeps its key")
def _():
    program = learner()
    key = program.call("key_of", "prices", "cups")
    expect(program.call("key_of", "prices", "cups"), key, "Nothing was dropped, and the same page had two keys in a row.")


@check("It doesn't depend on what the program remembers", after=FIRST)
def _():
    program, cache, put, find = started()
    put("offers", "cups", "cups from 12.00")
    again = program.deployed()
    message = "The program was started again, the cache still had the page, and it was not found. Another process wouldn't find it either."
    expect(cache.get(again.call("key_of", "offers", "cups")), "cups from 12.00", message)
    again.call("drop", "offers")
    message = "The group was dropped by one process, and another still finds the old page: what both must know belongs in the cache."
    expect(find("offers", "cups"), None, message)
