"""From the commune's data files to its public site. Nothing in here knows MkDocs."""
