//! Decisions (H12): the recommendation, the offer, the answer, and the letters to the others.
