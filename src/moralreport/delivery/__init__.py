"""What is handed over: files written whole, the list of what goes where."""
