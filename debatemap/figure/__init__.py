"""A map as a picture, with no Qt and no PDF library: measures, lines, boxes, layouts, routes, display list."""
