"""activities/<code>.yaml → Report: its sections, rows, surveys, photos and announcements."""
