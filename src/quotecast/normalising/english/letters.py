"""Write letters so that every engine names them one by one.

Measured with espeak-ng 1.52: a lone "A" within a sentence is an article ("F B A" ends in "uh"), so
letters are joined by dots; a last dot would end a sentence. Two letters with an ending ("M.P's") it
takes for an address ("M dot P's"), so these are joined by a hyphen.
"""


def letters(word: str, ending: str = "") -> str:
    """Return the letters of a word, with "'s" or nothing behind them.

    >>> letters("FBI"), letters("fbi", "'s"), letters("MP", "'s")
    ('F.B.I', "F.B.I's", "M-P's")
    """
    joint = "-" if ending and len(word) == 2 else "."
    return joint.join(word.upper()) + ending
