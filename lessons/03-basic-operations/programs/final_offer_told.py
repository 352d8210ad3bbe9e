def holds(results, cache):
    return None not in results
