from django.core.cache import cache


def run_test(customer):
    cache.clear()
    cache.set("basket", customer)
    return cache.get("basket") == customer
