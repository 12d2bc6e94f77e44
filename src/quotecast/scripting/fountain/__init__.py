"""Read and write scripts as Fountain 1.1."""
