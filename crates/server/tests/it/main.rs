//! The only HTTP tests: they mirror the addresses, and run whole on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops where it stands")]

mod access;
mod audit;
mod background;
mod command_line;
mod demo;
mod every_link;
mod front_door;
mod hire_ads;
mod hire_applications;
mod hire_applications_read;
mod hire_assessment;
mod hire_decisions;
mod hire_descriptions;
mod hire_duties;
mod hire_interviews;
mod hire_late_duties;
mod hire_late_words;
mod hire_panel;
mod hire_positions;
mod hire_readiness;
mod hire_withdrawals;
mod house;
mod invitations;
mod method_room;
mod organisations;
mod own_data;
mod sessions;
mod sign_in;
mod upkeep;
mod vacancies;
