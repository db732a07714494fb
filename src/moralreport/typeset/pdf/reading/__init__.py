"""In which order readers that sort by place read a page, and what has to be written so that they read it right."""
