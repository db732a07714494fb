"""Files as people keep them, read into plain data: text in any encoding, YAML with its marks, lists from spreadsheets."""
