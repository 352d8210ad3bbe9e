# It returns what it would like to hear.
# draws: The weather was in the cache.

def wait_for_weather():
    """Somebody else is fetching it. Wait until it is there."""
    return "snow"
