def holds(results, cache):
    return not any("session" in key for key in cache)
