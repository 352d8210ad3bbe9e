# It counts in a dict of the process.

import time

tries = {}


def allowed(name):
    now = time.monotonic()
    began, count = tries.get(name, (now, 0))
    if now - began >= 60:
        began, count = now, 0
    tries[name] = began, count + 1
    return count < 5


print([allowed("ada") for attempt in range(7)], allowed("bob"))
