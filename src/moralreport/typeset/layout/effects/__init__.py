"""Shadows, soft edges, mirror images and flowing fills of drawings."""
