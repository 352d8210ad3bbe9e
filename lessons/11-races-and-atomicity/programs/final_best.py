def holds(results, cache):
    """The record is the best score."""
    return cache["record"] == 30
