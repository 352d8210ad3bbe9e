def holds(results, cache):
    """No two customers are told the same number."""
    return len(set(results)) == len(results)
