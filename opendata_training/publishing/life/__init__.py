"""What happens to a publication after its first day: back to an earlier release, taken away, handed on to a successor."""
