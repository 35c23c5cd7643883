"""Centrelines of detections and the measures of their branches."""
