//! The only HTTP tests: they mirror the addresses, and run whole on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops where it stands")]

mod access;
mod audit;
mod awkward_texts;
mod background;
mod command_line;
mod demo;
mod doors;
mod every_link;
mod failures;
mod front_door;
mod hidden_names;
mod hire_ads;
mod hire_ads_answers;
mod hire_ads_promises;
mod hire_applications;
mod hire_applications_kept;
mod hire_applications_read;
mod hire_assessment;
mod hire_assessment_kept;
mod hire_decisions;
mod hire_descriptions;
mod hire_duties;
mod hire_interviews;
mod hire_kept;
mod hire_panel;
mod hire_positions;
mod hire_readiness;
mod hire_readiness_again;
mod house;
mod invitations;
mod method_room;
mod organisations;
mod own_data;
mod plumbing;
mod queries;
mod sent_twice;
mod sessions;
mod sign_in;
mod upkeep;
mod vacancies;
mod whose_database;
mod ways_in;
