"""Turn a news article into a narrated episode in which every quoted analyst has a voice."""

__version__ = "0.1.0"
