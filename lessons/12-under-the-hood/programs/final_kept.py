def holds(results, cache):
    return "new" in cache.values()
