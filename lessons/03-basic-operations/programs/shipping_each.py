import time


def ask_the_carrier(country):
    time.sleep(1.5)  # the carrier's server is slow
    return {"PT": 18.5, "FI": 16.9}[country]


def shipping(country):
    return ask_the_carrier(country)


for country in ["PT", "FI", "PT", "PT", "FI"]:
    print(country, shipping(country))
