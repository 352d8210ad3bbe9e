# The basket has lost its timeout of an hour.
# draws: Within the hour the same session got another basket.

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return cache.get_or_set(f"basket:{session}", lambda: uuid.uuid4().hex)
