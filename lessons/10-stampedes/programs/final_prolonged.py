import time
from django.core.cache import cache


def make(crashes):
    if not cache.add("report:lock", True, timeout=30):
        cache.touch("report:lock", 30)
        return "taken"
    if crashes:
        return "crashed"
    cache.delete("report:lock")
    return "made"


outcomes = []
for pause in [0, 20, 25, 25, 31]:
    time.sleep(pause)
    outcomes.append(make(crashes=pause == 0))
print(outcomes)
