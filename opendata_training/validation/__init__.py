"""A table becomes findings: what a machine or a person will read wrong, where, and what to do about it."""

from .finding import Finding, Fix, Place
from .report import Report
from .run import validate

__all__ = ["Finding", "Fix", "Place", "Report", "validate"]
