"""How the documentation is built. Nothing here reaches the network."""

from sightline import __version__

project = "Sightline"
author = "The Sightline developers"
copyright = "2026, The Sightline developers"
version = release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build", "_ext", "Thumbs.db"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = "Sightline"
html_show_sphinx = False
