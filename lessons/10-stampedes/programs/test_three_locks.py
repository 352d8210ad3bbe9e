from django.core.cache import cache

answers = []
for product in [4, 5, 4]:
    answers.append(cache.add(f"lock:{product}", "worker", timeout=10))
print(answers)
