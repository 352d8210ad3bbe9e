from django.core.cache import cache

questions = 0


def stock():
    global questions
    pieces = cache.get("stock:3")
    if not pieces:
        questions += 1
        pieces = 0  # what the database says
        cache.set("stock:3", pieces, timeout=600)
    return pieces


for visitor in range(5):
    stock()
print(questions)
