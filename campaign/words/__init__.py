"""Strings, and nothing else: how numbers, days and names are read, printed, sorted, spoken, found.

What knows a model, a file or a template doesn't belong here, nor words of one page: they stand
where they are said. Addresses are words too; which pages stand at them, `site` says.
"""
