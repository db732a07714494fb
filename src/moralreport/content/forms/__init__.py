"""The shapes of the YAML files, key for key as docs/content.md tells them. The only pydantic models of the program."""
