import time

stored = {}


def orders():
    if "orders" not in stored:
        stored["orders"] = time.monotonic()  # when it was computed
    return stored["orders"]


orders()
time.sleep(7 * 24 * 3600)
print("a week later:", round((time.monotonic() - orders()) / 3600, 1), "hours old")
