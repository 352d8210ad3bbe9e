def holds(results, cache, rows, work):
    """Two workers, one mail."""
    return work.times == 1
