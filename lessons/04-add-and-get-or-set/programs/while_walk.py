from django.core.cache import cache


def compute():
    cache.set("dashboard", "Bob's numbers", 60)  # Bob, on another server
    own = "Ann's numbers"
    return own


seen = cache.get_or_set("dashboard", compute, 600)
print("Ann sees", seen)
