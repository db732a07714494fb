"""Tables, their rows and cells."""
