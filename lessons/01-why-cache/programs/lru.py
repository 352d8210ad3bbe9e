from functools import lru_cache


@lru_cache
def best_sellers():
    return ["Green tea", "Blue cup"]


page = best_sellers()
page.append("Glass pot, for members only")

print(best_sellers())
