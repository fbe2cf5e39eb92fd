//! Someone who applies, and remembers what they were promised.
