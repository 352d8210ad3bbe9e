def holds(results, cache):
    """What the next visitor would read from the cache is not the old stock."""
    generation = cache.get("stock:generation")
    return cache.get(f"stock:4:{generation}") in (None, 100)
