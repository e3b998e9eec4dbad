"""Our values to what others read; pure. One writer renders the references to numbers."""
