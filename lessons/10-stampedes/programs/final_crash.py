from django.core.cache import cache


def make(fails):
    if not cache.add("lock", 1, timeout=60):
        return "taken"
    try:
        if fails:
            raise ValueError
        return "made"
    finally:
        cache.delete("report")


answers = []
for fails in [True, False]:
    try:
        answers.append(make(fails))
    except ValueError:
        answers.append("failed")
print(answers)
