def holds(results, cache):
    return all(results)
