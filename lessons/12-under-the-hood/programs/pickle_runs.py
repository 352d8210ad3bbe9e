import pickle


class Parcel:
    def __reduce__(self):
        return print, ("I ran on your server",)


parcel = pickle.dumps(Parcel())
print("here are", type(parcel).__name__)
pickle.loads(parcel)
