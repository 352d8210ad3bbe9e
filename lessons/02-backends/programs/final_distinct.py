def holds(results, cache):
    """No two visitors get the same number."""
    return len(set(results)) == len(results)
