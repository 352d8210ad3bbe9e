def holds(results, cache):
    return results.count("sold") <= 1
