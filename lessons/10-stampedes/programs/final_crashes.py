import time
from django.core.cache import cache


def make(fails):
    if not cache.add("report:lock", True, timeout=30):
        return "taken"
    if fails:
        return "crashed"
    cache.delete("report:lock")
    return "made"


outcomes = []
for pause, fails in [(0, True), (20, False), (15, True), (20, False), (15, False)]:
    time.sleep(pause)
    outcomes.append(make(fails))
print(outcomes)
