"""Choose the sentences of articles that make a programme of a given length."""
