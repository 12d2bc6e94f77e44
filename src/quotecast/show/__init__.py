"""What a show's folder remembers from one episode to the next."""
