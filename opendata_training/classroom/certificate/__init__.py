"""The certificate: who has reached what the syllabus asks for, said on a page, signed, and checked without a network."""
