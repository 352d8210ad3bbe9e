from django.core.cache import cache

for data in ({}, {"a": 1, "b": 2}, [("c", 3)], {1: "int", "1": "str"}, {"x y": 1}, None, {"l": lambda: 1}):
    try:
        print(repr(data)[:30], cache.set_many(data, 60))
    except Exception as e:
        print(repr(data)[:30], type(e).__name__, str(e)[:80].split(" <function")[0].split(" local object")[0])
for keys in ([], ["a", "b", "none"], ("a",), {"a"}, {"b": 1}, "ab", iter(["a"]), (k for k in "ab"), [1], ["1"], range(2), None, 5):
    try:
        print(type(keys).__name__, cache.get_many(keys))
    except Exception as e:
        print(type(keys).__name__, type(e).__name__, str(e)[:80])
for keys in ([], ["a", "none"], "ab", {"c"}, (k for k in ["c"]), None, 5):
    try:
        print(type(keys).__name__, cache.delete_many(keys), sorted(cache.get_many(["a", "b", "c"])))
    except Exception as e:
        print(type(keys).__name__, type(e).__name__, str(e)[:80])
print(cache.set_many({"t": 1}, timeout=0), cache.get("t"), cache.set_many({"t": 1}, None), cache.get("t"), cache.set_many({"t": 1}, 5, 7), cache.get_many(["t"], 7), cache.delete_many(["t"], version=7), cache.get("t", version=7))
