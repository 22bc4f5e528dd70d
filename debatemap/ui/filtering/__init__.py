"""The bar by which a map is filtered."""
