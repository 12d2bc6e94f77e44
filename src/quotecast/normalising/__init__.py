"""How a line is said: the text an engine is given, carried piece by piece from what is written."""

from quotecast.normalising.habits import Habits, habits_of
from quotecast.normalising.writing import spoken_form

__all__ = ["Habits", "habits_of", "spoken_form"]
