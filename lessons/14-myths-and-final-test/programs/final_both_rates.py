def holds(results, cache):
    """Only `forget` returns nothing."""
    return results.count(None) == 1
