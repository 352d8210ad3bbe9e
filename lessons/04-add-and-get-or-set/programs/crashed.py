import time
from django.core.cache import cache


def job():
    if not cache.add("job-busy", True, timeout=600):
        return "somebody else does it"
    raise RuntimeError("no paper")


try:
    job()
except RuntimeError as error:
    print(error)
time.sleep(300)
print(job())
