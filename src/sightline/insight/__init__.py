"""What a series means: control charts, before and after, disproportionality, targets."""
