def holds(results, cache):
    return results.count("made") == 1
