def holds(results, cache):
    return len(set(results)) == len(results)
