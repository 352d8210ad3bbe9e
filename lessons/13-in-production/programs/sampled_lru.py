import random

random.seed(13)
last_used = {f"page:{number}": number for number in range(1000)}  # page:0 was used longest ago
gone = []
for turn in range(100):  # a hundred times there is no room
    drawn = random.sample(sorted(last_used), 5)
    oldest = min(drawn, key=last_used.get)
    last_used.pop(oldest)
    gone.append(int(oldest.split(":")[1]))
print("the first to go was the page used longest ago:", gone[0] == 0)
print("of the 100 pages used longest ago,", sum(page < 100 for page in gone), "are gone")
