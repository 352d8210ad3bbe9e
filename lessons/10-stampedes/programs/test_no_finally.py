import time
from django.core.cache import cache


def report(fails):
    if not cache.add("lock", 1, timeout=30):
        return "taken"
    if fails:
        return "failed"
    cache.delete("lock")
    return "made"


answers = []
for fails, wait in [(True, 10), (False, 15), (False, 10), (False, 0)]:
    answers.append(report(fails))
    time.sleep(wait)
print(answers)
