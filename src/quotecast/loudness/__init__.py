"""How loud a programme is, measured as it streams by."""
