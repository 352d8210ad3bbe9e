def holds(results, cache):
    """The last one is sold once."""
    return results.count("sold") == 1
