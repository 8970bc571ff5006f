"""What a post says: the words, names, places and withdrawals behind `posts`."""
