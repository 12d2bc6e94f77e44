"""How a line is said: the text an engine is given, carried piece by piece from what is written."""

from quotecast.normalising.rules import Habits
from quotecast.normalising.writing import habits_of, spoken_form

__all__ = ["Habits", "habits_of", "spoken_form"]
