def holds(results, cache):
    return sorted(results) == [1, 2]
