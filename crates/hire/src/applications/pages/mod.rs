//! The pages of applications: the applicant's behind the secret link, and the employer's.

pub(super) mod begin;
mod behind;
pub(super) mod confidentiality;
pub(super) mod files;
mod lacking;
pub(super) mod list;
pub(super) mod lists;
pub(super) mod read;
pub(super) mod readers;
pub(super) mod status;
pub(super) mod withdraw;
pub(super) mod write;
