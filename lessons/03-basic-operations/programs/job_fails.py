import time
from django.core.cache import cache


def job(rate):
    if rate is None:
        return  # the bank did not answer
    cache.set("rate", rate, timeout=60)


for rate in ["1.09", "1.10", None, None]:
    job(rate)
    time.sleep(40)

print(cache.get("rate", "no rate"))
