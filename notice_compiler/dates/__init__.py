"""Days of the calendar, the date verdict, and what it adds to the findings of a notice."""
