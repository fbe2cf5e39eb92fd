//! The plumbing every room stands on: database, pages, access, tasks, mail, secrets, audit and language.

pub mod access;
pub mod audit;
pub mod config;
pub mod crypto;
pub mod db;
pub mod documents;
pub mod files;
pub mod form;
pub mod http;
pub mod i18n;
pub mod mail;
pub mod pages;
pub mod room;
pub mod site;
pub mod tasks;
pub mod write;

pub use http::PageError;
pub use i18n::text;
pub use pages::Frame;
pub use site::Site;
pub use write::Write;

/// What a handler answers: a page, or the error that says why not.
pub type PageResult<T = axum::response::Response> = Result<T, PageError>;
