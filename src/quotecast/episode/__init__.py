"""Make one episode: the only place that knows the order of the rooms."""
