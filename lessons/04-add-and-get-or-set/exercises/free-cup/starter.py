from django.core.cache import cache


def free_cup(customer):
    """True for the first customer of the day, False for the others."""
    cache.set("free-cup", customer, timeout=12 * 3600)
    return True


for customer in ["Ada", "Grace", "Linus"]:
    print(customer, free_cup(customer))
