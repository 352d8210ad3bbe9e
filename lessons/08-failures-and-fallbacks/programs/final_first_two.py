from django.core.cache import cache

answers = []
for key in ["a", "b", "c"]:
    try:
        answers.append(cache.get(key, "nothing"))
    except Exception:
        answers.append("error")
print(answers)
