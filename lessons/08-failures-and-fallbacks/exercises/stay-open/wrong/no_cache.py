# It fetches the weather every time and caches nothing.
# draws: The second visitor made you ask again

from shop import services


def weather_page():
    return services.fetch_weather("Kyoto")["degrees"]


print(weather_page())
