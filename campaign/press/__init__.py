"""How text and pictures become what a browser shows, whatever they tell of.

Templates are rendered here, pictures resized, styles and scripts taken into a page. What knows the
campaign, its targets or its people doesn't belong here.
"""
