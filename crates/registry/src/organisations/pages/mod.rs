//! The pages of an organisation: its home, its settings and its units.

pub(super) mod home;
pub(super) mod settings;
pub(crate) mod units;
