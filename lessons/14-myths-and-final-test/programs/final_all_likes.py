def holds(results, cache):
    return 3 in cache.values()
