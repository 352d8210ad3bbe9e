def holds(results, cache):
    """Two moves, two versions up."""
    return ":3:prices:cups" in cache
