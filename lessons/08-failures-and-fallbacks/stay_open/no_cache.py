from shop import services


def weather_page():
    return services.fetch_weather("Kyoto")["degrees"]


print(weather_page())
