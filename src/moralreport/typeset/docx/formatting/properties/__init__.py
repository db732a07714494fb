"""Properties of runs, paragraphs and tables (17.3.1, 17.3.2, 17.4) as partial values, and the finished ones."""
