"""The texts that a regular expression stands for, with places for its groups: what reverse() fills in.

As Django does it: of what may be left out, once with it, if there is a group in it, and once without; of a set of characters the first.
"""
from re import _constants, _parser

_CATEGORIES = {
    _constants.CATEGORY_DIGIT: "0", _constants.CATEGORY_NOT_DIGIT: "x", _constants.CATEGORY_WORD: "x", _constants.CATEGORY_NOT_WORD: "!",
    _constants.CATEGORY_SPACE: " ", _constants.CATEGORY_NOT_SPACE: "x",
}


class Group:
    """A place for a value, by the group's name, or by its number if it has none."""

    def __init__(self, name):
        self.name = name


def possibilities(regex):
    """Lists of texts and Groups."""
    names = {number: name for name, number in regex.groupindex.items()}
    return _sequence(_parser.parse(regex.pattern), names)


def _sequence(tree, names):
    found = [[]]
    for op, value in tree:
        choices = _choices(op, value, names)
        found = [made + choice for choice in choices for made in found]
    return found


def _choices(op, value, names):
    if op is _constants.LITERAL:
        return [[chr(value)]]
    if op is _constants.NOT_LITERAL or op is _constants.ANY:
        return [["."]]
    if op is _constants.IN:
        kind, first = value[0]
        if kind is _constants.CATEGORY:
            return [[_CATEGORIES[first]]]
        return [["x" if kind is _constants.NEGATE else chr(first if kind is _constants.LITERAL else first[0])]]
    if op is _constants.SUBPATTERN:
        number, _, _, inner = value
        return _sequence(inner, names) if number is None else [[Group(names.get(number, number))]]
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        least, _, inner = value
        once = _sequence(inner, names)
        if least > 0:
            return [choice * least for choice in once]
        return [[], *(choice for choice in once if any(isinstance(part, Group) for part in choice))]
    if op is _constants.BRANCH:
        return [choice for branch in value[1] for choice in _sequence(branch, names)]
    return [[]]  # ^, $, and looks ahead
