"""https://docs.djangoproject.com/en/5.2/topics/migrations/#custom-deconstruct-method"""


def deconstructible(*args, path=None):
    """Accepted: there are no migrations here for which it would matter."""
    return args[0] if args else lambda cls: cls
