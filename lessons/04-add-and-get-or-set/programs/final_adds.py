import time
from django.core.cache import cache

answers = [cache.add("job", "first", timeout=30)]
time.sleep(20)
answers.append(cache.add("job", "second", timeout=30))
time.sleep(20)
answers.append(cache.add("job", "third", timeout=30))
print(answers, cache.get("job"))
