"""https://github.com/jazzband/django-redis"""


class CacheKey(str):
    """A key that has been made already."""

    def original_key(self):
        return self.rsplit(":", 1)[1]


def default_reverse_key(key):
    """`prefix:1:name` -> `name`."""
    return key.split(":", 2)[2]
