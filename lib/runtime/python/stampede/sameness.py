"""When what a program returned is what a check expects. A class of the learner's own may claim to equal everything, so `==` is not asked
of objects whose type did not exist before their program.
"""
_known_types = set()


def learn_types():
    """Remembers every type there is now (ids of types that live as long as Python does). Called once, at start-up."""
    waiting = [object]
    while waiting:
        for found in type.__subclasses__(waiting.pop()):
            if found not in _known_types:
                _known_types.add(found)
                waiting.append(found)
    _known_types.add(object)


def same(seen, expected):
    """Equal, and no trick: True is not 1, and what a learner's class says about itself counts only against its own kind."""
    if isinstance(seen, bool) != isinstance(expected, bool):
        return False
    if is_foreign(seen) and type(seen) is not type(expected):
        return False
    return bool(expected == seen)


def is_foreign(value, depth=4):
    """True for an instance of a learner's class, or a container with one inside."""
    if _known_types and type(value) not in _known_types:
        return True
    if depth == 0:
        return False
    if type(value) is dict:
        return any(is_foreign(k, depth - 1) or is_foreign(v, depth - 1) for k, v in value.items())
    if type(value) in (list, tuple, set, frozenset):
        return any(is_foreign(inner, depth - 1) for inner in value)
    return False
