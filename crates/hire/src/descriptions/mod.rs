//! Position descriptions (H5): drafted from a template, edited section by section, versioned, approved, printed.
