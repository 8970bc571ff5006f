"""What the lists of a programme say as a whole: heads, labels, evidence, what is over or news."""
