# BACKENDS: locmem, db
# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 10, "CULL_FREQUENCY": 2}}, "zero": {"LOCATION": "+z", "OPTIONS": {"MAX_ENTRIES": 5, "CULL_FREQUENCY": 0}}, "text": {"LOCATION": "+t", "OPTIONS": {"MAX_ENTRIES": "7", "CULL_FREQUENCY": "3"}}, "bad": {"LOCATION": "+b", "OPTIONS": {"MAX_ENTRIES": "many", "CULL_FREQUENCY": null}}, "old": {"LOCATION": "+o", "MAX_ENTRIES": 4, "CULL_FREQUENCY": 4}, "one": {"LOCATION": "+one", "OPTIONS": {"MAX_ENTRIES": 1}}, "none": {"LOCATION": "+none", "OPTIONS": {"MAX_ENTRIES": 0}}}
import time

from django.core.cache import cache, caches

for alias in ("default", "zero", "text", "bad", "old", "one", "none"):
    try:
        c = caches[alias]
        print(alias, c._max_entries, c._cull_frequency)
        counts = []
        for i in range(25):
            c.set(f"k{i:02}", i, 50)
            counts.append(sum(f"k{j:02}" in c for j in range(i + 1)))
        print(counts, c.get("k24"))
    except Exception as e:
        print(alias, type(e).__name__, e)
c = caches["default"]
c.clear()
for i in range(10):
    c.set(f"e{i}", i, 1 if i < 5 else 100)
time.sleep(1.3)
c.set("new", 1)
print(sum(f"e{i}" in c for i in range(10)), "new" in c)
c.clear()
for i in range(10):
    c.set(f"s{i}", i, 100)
for i in range(10):
    c.set(f"s{i}", i + 1, 100)
print(sum(f"s{i}" in c for i in range(10)))
c.touch("s0")
c.add("s0", 1)
c.incr("s1") if "s1" in c else None
print(sum(f"s{i}" in c for i in range(10)) >= 4)
print(c.get_many(["nope"]), c.set_many({f"m{i}": i for i in range(12)}), len(c.get_many([f"m{i}" for i in range(12)])) <= 10)
