"""Unit 3.1's practice: a dataset that is described, brought through the gates, published and taken back."""
