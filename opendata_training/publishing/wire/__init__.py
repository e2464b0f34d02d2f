"""What it takes to change a dataset on a CKAN portal: who may, what the portal asks for, one revision, a look at what arrived."""
