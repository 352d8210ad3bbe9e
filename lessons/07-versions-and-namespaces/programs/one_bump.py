def holds(results, cache):
    """One comes to version 2, the other to version 3."""
    return sorted(map(str, results)) == ["2", "3"]
