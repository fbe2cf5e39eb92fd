//! Ads (H6, H7): drafted from the description, linted, commented on by a user organisation, published.
