def holds(results, cache):
    """Every test has passed."""
    return all(results)
