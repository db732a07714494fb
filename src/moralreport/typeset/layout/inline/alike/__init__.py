"""Lines that look like others: in narrow columns most are pieces of words, and few of these differ."""
