"""What a producer changes in a script, held by the words of its lines, found and done again."""
