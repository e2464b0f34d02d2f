"""The actions of the API, one a file, named as CKAN names them.

An action declares ``WRITES`` (it needs a token and cannot be asked for by GET) and ``run(call) -> result``.
What each takes and gives is CKAN's: https://docs.ckan.org/en/latest/api/#action-api-reference
"""
