"""All that is Mexico's own: names, keys, licences and laws, each with its source."""
