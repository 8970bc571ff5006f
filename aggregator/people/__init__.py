"""What people ask of us and decide: submissions, letters, corrections, reviews, erasures."""
