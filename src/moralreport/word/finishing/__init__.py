"""What makes a merged Word file right for Word: pictures and styles tied in, Thai properties, contents, fonts, draft marks."""
