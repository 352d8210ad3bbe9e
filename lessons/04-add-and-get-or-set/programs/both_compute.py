from django.core.cache import cache

computed = []


def compute(visitor):
    computed.append(visitor)
    if visitor == "Ann":
        print("Bob gets", ask("Bob"))  # Bob comes while Ann computes
    return f"{visitor}'s numbers"


def ask(visitor):
    return cache.get_or_set("dashboard", lambda: compute(visitor), 600)


print("Ann gets", ask("Ann"))
print("computed by:", *computed)
