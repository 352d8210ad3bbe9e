"""page(category, number): no two pages share a key."""
from stampede.checks import check, expect, learner


def second(one, other):
    program = learner()
    program.call("page", *one)
    return program.call("page", *other)


@check("Page 1 and page 2 of a category differ")
def _():
    expect(second((7, 1), (7, 2)), "category 7, page 2", "Two pages of one category share an entry.")


@check("The same page of two categories differs")
def _():
    expect(second((7, 1), (8, 1)), "category 8, page 1", "Two categories share an entry.")


@check("1 and 23 are not 12 and 3")
def _():
    expect(second((1, 23), (12, 3)), "category 12, page 3", "The numbers run into each other: 1 and 23 make the same text as 12 and 3.")


@check("3 and 4 are not 4 and 3")
def _():
    expect(second((3, 4), (4, 3)), "category 4, page 3", "Swapped numbers share an entry.")
