from django.core.cache import cache

computed = 0


def compute():
    global computed
    computed += 1
    return "the report"


for visitor in range(5):
    cache.get_or_set("report", compute(), timeout=600)
print(computed)
