def holds(results, cache, rows):
    """There were 14, and each customer wants 8."""
    return results.count("sold") <= 1
