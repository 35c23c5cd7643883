"""Seams of mosaics: where they are, and what runs along them."""
