import time
from django.core.cache import cache

away_until = 0
answers = []
for wait in [0, 4, 8, 1]:
    time.sleep(wait)
    if time.time() < away_until:
        answers.append("skipped")
        continue
    try:
        cache.get("price:4")
    except Exception:
        away_until = time.time() + 10
        answers.append("error")
print(answers)
