def holds(results, cache):
    return len({text for text in results if text}) == 1
