"""What stored bytes are: pickles or JSON."""
