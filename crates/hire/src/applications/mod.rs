//! Applications (H8): written behind a secret link, sealed with a key of their own, withdrawn at once.
