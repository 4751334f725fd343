"""The forms in which a campaign is told beside its pages: bulletins, sheets, cards, search, the
staff's forms, what a phone reads aloud or keeps. A room or a file each, which say what they make
and where it stands.

What is told is worked out in `view`; which pages there are, and in what frame, is `site`'s to say.
Nothing here writes a file of the site.
"""
