from django.core.cache import cache


def shipping(kilos):
    key = f"shipping:{kilos:.0f}"
    return cache.get_or_set(key, lambda: round(3 + 2 * kilos, 2), 600)


print(shipping(1.4))
print(shipping(0.6))
