from django.core.cache import cache


def report(year):
    text = cache.get("report")
    if text is None:
        text = f"Report {year}"
        cache.set("report", text, timeout=3600)
    return text


print(report(2024))
print(report(2025))
