def holds(results, cache):
    """Each customer gets what was made for them."""
    return sorted(results) == [1, 2]
