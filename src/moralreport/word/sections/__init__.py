"""The sections of a report as blocks: facts, announcements, plans, risks, surveys, photos, channels."""
