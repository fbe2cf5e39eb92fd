//! The ground: organisations, their units, people, roles, and how one signs in (P1, P2).

pub mod actor;
pub mod alphabet;
pub mod audit_log;
mod confirm;
pub mod entrance;
pub mod failed_work;
pub mod invitations;
pub mod municipalities;
pub mod organisations;
pub mod people;
pub mod roles;
pub mod room;
pub mod sessions;
mod sign_in;

pub use actor::{Actor, Guest, SignedIn};
pub use entrance::Entrance;
pub use organisations::Organisation;
pub use people::Backend;
pub use roles::Role;
pub use room::Registry;
pub use sign_in::{DEMO_CLOCK, kept_form};
