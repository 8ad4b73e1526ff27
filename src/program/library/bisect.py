"""Places in sorted lists: the functions themselves are native."""
bisect = bisect_right
insort = insort_right
