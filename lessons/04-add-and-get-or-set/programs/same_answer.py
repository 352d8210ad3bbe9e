def holds(results, cache):
    return len(set(results)) == 1
