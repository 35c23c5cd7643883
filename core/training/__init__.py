"""Training a network: data on the way to it, losses, the loop and its state."""
