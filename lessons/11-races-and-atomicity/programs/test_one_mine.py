def holds(results, cache):
    return results.count("mine") == 1
