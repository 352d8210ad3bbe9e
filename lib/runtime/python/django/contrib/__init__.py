"""Django's optional parts, as far as cached code touches them."""
