from django.core.cache import cache

MISSING = object()
cache.set("coupon:ada", None, timeout=600)
cache.set("coupon:ben", "", timeout=600)
answers = []
for name in ["ada", "ben", "cho"]:
    found = cache.get(f"coupon:{name}", MISSING)
    answers.append("unknown" if found is MISSING else "none" if not found else found)
print(answers)
