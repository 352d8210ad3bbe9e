def holds(results, cache):
    """Ten less two less three."""
    return cache["stock"] == 5
