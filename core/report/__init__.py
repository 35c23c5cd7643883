"""The report on a map of fractures: catalogue, statistics, figures, page."""
