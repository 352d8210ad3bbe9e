# It takes a name that is part of the holder's name for the holder.
# draws: Adam holds the pot, and Ada was told that it is theirs.

from django.core.cache import cache

def hold(product_id, customer):
    return customer in cache.get_or_set(f"hold:{product_id}", customer, 900)
