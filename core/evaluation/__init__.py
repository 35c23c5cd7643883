"""How well a network finds labelled fractures."""
