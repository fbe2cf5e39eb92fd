//! Interviews (H11): a guide from the method, times the candidate chooses, notes with facts and evaluations apart.
