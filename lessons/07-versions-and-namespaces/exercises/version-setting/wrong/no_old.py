# The alias old is gone.
# draws: There is no alias `old`

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shop", "VERSION": 2}}
from django.core.cache import cache


def set_price(product_id, cents):
    cache.set(f"price:{product_id}", cents, timeout=600)


def price_of(product_id):
    return cache.get(f"price:{product_id}")
