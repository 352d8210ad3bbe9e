import json

stored = json.dumps({4: "9.00", "sizes": ("S", "M")})
print(json.loads(stored))
