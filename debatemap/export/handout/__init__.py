"""Handouts: a map laid out anew for paper, its outline and what belongs to it; planned here, drawn elsewhere."""
