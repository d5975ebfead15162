"""One module for each format that a council exports, and what they share."""
