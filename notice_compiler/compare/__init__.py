"""What differs between two notices, fact by fact and passage by passage; what that means is not judged here."""
