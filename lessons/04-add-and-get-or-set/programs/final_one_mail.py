def holds(results, cache, rows, work):
    return work.times == 1
