"""The lessons as one book: pages, slides, the map of objectives, and the few labels that all lessons share."""
