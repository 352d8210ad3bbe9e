"""Django's own commands, as far as they touch the cache."""
