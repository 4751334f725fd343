"""Numbers of clauses as plans have them: 2.1, A.I.1, a), (1), Điều 3, Phần thứ nhất, a dash.

Which clause is below which follows from the numbers and their order; a clause is named by its whole
way only where its own number isn't enough.
"""

from .labels import NotANumber, label
from .outline import outline
from .place import Place
from .seeking import sought

__all__ = ["NotANumber", "Place", "label", "outline", "sought"]
