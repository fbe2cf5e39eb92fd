//! Assessment (H10): criteria, own scores before others', the shortlist and its reasons.
