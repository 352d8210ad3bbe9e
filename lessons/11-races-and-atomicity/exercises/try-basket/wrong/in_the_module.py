# The baskets are in a dict of the module, which each process has for itself.

import uuid

baskets = {}


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return baskets.setdefault(session, uuid.uuid4().hex)
