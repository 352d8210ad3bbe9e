# It makes up a number every time.
# draws: The second call of the same session returned another basket.

import uuid


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return uuid.uuid4().hex
