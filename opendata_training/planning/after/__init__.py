"""After the publication: links that work, updates that come when promised, what the data are used for, projects that matter."""
