from django.core.cache import cache


def catalogue():
    """All descriptions in the shop; more than a megabyte."""
    return "".join(f"Tea pot {number}: a pot for water, tea and patience.\n" for number in range(25_000))


def store():
    cache.set("catalogue", catalogue()[:900_000], timeout=600)


def fetch():
    """The whole catalogue as a string, or None if it isn't there."""
    return cache.get("catalogue")


store()
print(len(fetch()), "of", len(catalogue()), "characters")
