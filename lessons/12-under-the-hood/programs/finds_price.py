def holds(results, cache):
    return results[0] == "12.00"
