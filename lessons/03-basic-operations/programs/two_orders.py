def holds(results, cache):
    return cache["orders"] == 7
