# The basket is kept for ever.
# draws: After more than an hour the session still had the same basket.

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return cache.get_or_set(f"basket:{session}", lambda: uuid.uuid4().hex, timeout=None)
