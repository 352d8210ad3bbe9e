def holds(results, cache):
    """What the next visitor would read is not the old price."""
    generation = cache.get("generation")
    key = "price:4" if generation is None else f"price:{generation}:4"
    return cache.get(key) != "12.00"
