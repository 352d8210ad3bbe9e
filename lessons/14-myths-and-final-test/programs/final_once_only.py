def holds(results, cache):
    return results.count("sent") == 1
