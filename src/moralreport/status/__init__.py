"""What is done, missing, late: outcomes of a run and their summary."""
