"""From a private intake repository to the public one: what may go, in which steps, and why not."""
