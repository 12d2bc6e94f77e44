"""Room 6: takes become one levelled programme with exact placements."""
