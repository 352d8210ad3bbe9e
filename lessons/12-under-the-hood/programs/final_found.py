def holds(results, cache):
    """The reader finds the price."""
    return "12.00" in results
