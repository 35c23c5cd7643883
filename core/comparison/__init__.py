"""What two maps of the same ground share."""
