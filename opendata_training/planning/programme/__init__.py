"""The programme: departments by datasets by days, each dataset's stage told by what its files hold and never by a tick."""
