import warnings
from django.core.cache import cache

warnings.simplefilter("error")
seen = []
for key in ["two words", "x" * 251, "tea;cup", "price:4"]:
    try:
        cache.set(key, 1)
        seen.append("ok")
    except Exception as problem:
        seen.append(type(problem).__name__)
print(seen)
