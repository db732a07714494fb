"""What is owed when, how far it is, and what it scores: pure functions over the model, with today's date as an argument."""
