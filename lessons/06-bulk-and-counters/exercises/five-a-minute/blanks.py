from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"tries:{name}"
    cache.____(key, ____, timeout=____)
    tries = cache.____(key)
    return tries ____ 5


print([allowed("ada") for attempt in range(7)], allowed("bob"))
