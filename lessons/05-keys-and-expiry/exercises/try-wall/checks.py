"""page(category, number): no two pages share a key."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Page 1 and page 2 of a category differ"


def second(one, other):
    program = learner()
    program.call("page", *one)
    return program.call("page", *other)


@check(FIRST)
def _():
    expect(second((7, 1), (7, 2)), "category 7, page 2", "Two pages of one category share an entry.")


@check("The same page of two categories differs", after=FIRST)
def _():
    expect(second((7, 1), (8, 1)), "category 8, page 1", "Two categories share an entry.")


@check("1 and 23 are not 12 and 3", after=FIRST)
def _():
    expect(second((1, 23), (12, 3)), "category 12, page 3", "The numbers run into each other: 1 and 23 make the same text as 12 and 3.")


@check("3 and 4 are not 4 and 3", after=FIRST)
def _():
    expect(second((3, 4), (4, 3)), "category 4, page 3", "Swapped numbers share an entry.")


@check("Each page is kept for 600 seconds", after=FIRST)
def _():
    program = learner()
    program.call("page", 7, 1)
    ttl = world.kept("category 7, page 1").longest
    expect_that(599 < ttl <= 600, "The entry of a page should live 600 seconds, as before.", "600 s", f"{ttl:g} s")


@check("The same page again is served from the cache", after=FIRST)
def _():
    program = learner()
    program.call("page", 7, 1)
    before = world.writes()
    expect(program.call("page", 7, 1), "category 7, page 1", "The second visitor should see the page that was asked for.")
    expect(world.writes(), before, "The same page came again and was stored a second time.", unit="time")


@check("Nor do any other two pages share one", after=FIRST)
def _():
    program = learner()
    pages = [(1, 23), (12, 3), (23, 1), (3, 12), (1, 123), (2, 23), (1, 1), (2, 2), (2, 1), (3, 2), (1, 1023), (2, 10023), (11, 11), (111, 1), (1, 111)]
    for category, number in [*pages, *pages]:
        seen = program.call("page", category, number)
        expect(seen, f"category {category}, page {number}", "A visitor got something else than the page they asked for.")
