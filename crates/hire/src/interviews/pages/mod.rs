//! The pages of interviews, one act a file.

pub(super) mod choose;
pub(super) mod guide;
pub(super) mod invite;
pub(super) mod meet;
pub(super) mod overview;
pub(super) mod times;
