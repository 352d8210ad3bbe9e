def holds(results, cache):
    return results.count(True) == 2
