"""The pages of a PDF: their letters, lines, columns and tags, in an order of our own."""
