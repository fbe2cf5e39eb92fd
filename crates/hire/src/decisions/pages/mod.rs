//! The pages of decisions, one act a file.

pub(super) mod answer;
pub(super) mod ask;
pub(super) mod offer;
pub(super) mod recommend;
pub(super) mod show;
pub(super) mod start;
