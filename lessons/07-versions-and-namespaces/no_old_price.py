def holds(results, cache):
    """What the next visitor would read is not the old price."""
    generation = cache.get(":1:generation")
    key = ":1:price:4" if generation is None else f":1:price:{generation}:4"
    return cache.get(key) != "12.00"
