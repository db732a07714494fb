"""Dates and times as Thai documents write them: printed, and read however clerks typed them."""
