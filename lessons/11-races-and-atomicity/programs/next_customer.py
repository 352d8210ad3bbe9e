def holds(results, cache):
    """Under the generation of now there is nothing, or the new price."""
    return cache.get(f"price:4:{cache['generation:4']}") in (None, 10)
