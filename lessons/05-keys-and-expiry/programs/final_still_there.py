def holds(results, cache):
    return [] not in results
