# The cache is gone, and every call fetches the weather.
# draws: the weather was fetched each time

from shop.services import fetch_weather


def weather_in(city):
    return fetch_weather(city)


print(weather_in("Oslo"))
print(weather_in("Rome"))
