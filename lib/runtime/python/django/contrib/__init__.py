"""Parts of Django that cached code touches: sessions, users, messages."""
