"""Give every speaker a voice: the catalogue, the show's register, the assignment."""
