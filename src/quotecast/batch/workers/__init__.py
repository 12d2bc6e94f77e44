"""Worker processes and who hands them their tasks."""
