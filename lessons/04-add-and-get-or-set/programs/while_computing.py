from django.core.cache import cache


def compute():
    print("Ann computes ...")
    cache.set("dashboard", "Bob's numbers")  # meanwhile, Bob has stored his
    return "Ann's numbers"


print("Ann gets", cache.get_or_set("dashboard", compute, 600))
