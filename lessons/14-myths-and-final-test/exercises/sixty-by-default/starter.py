from django.core.cache import cache

settings = {"REPORT_TIMEOUT": 600}


def keep(name, value):
    """Stores a value as long as the settings say; if they say nothing, for 60 seconds."""
    cache.set(name, value, timeout=settings.get("REPORT_TIMEOUT"))


settings.pop("REPORT_TIMEOUT")
keep("report", "all orders")
