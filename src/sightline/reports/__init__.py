"""Reports: figures put in front of boards, committees and directors, in words and pictures."""
