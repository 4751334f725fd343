"""What is made of a view, a room each: bulletins and what phones read aloud, messages, sheets,
cards, search, copies for reading without a network, the staff's forms.

An output asks the view and never the files. Which page an output stands on, and where, is said in
`site`.
"""
