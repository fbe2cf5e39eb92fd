//! The only HTTP tests: they mirror the addresses, and run whole on SQLite and on PostgreSQL.

mod front_door;
mod house;
mod sign_in;
