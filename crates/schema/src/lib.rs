//! One migration history for every room and both databases.

use sea_orm_migration::prelude::*;

pub mod columns;
mod m0001_ground;
mod m0002_registry;
mod m0010_readiness;
mod m0011_positions;
mod m0012_descriptions;
mod m0013_ads;
mod m0014_applications;
mod m0015_panel;
mod m0016_assessment;
mod m0017_interviews;
mod m0018_decisions;
mod m0019_own_words;
mod m0020_ad_words;
mod m0021_demo_marks;
mod m0022_ways_in;
mod m0023_what_was_promised;
mod m0024_link_mails;
mod m0025_interview_needs;
mod m0026_words;
mod m0027_asked_to_sign;

/// Brings a database from empty to the newest shape, one numbered step at a time.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_ground::Migration),
            Box::new(m0002_registry::Migration),
            Box::new(m0010_readiness::Migration),
            Box::new(m0011_positions::Migration),
            Box::new(m0012_descriptions::Migration),
            Box::new(m0013_ads::Migration),
            Box::new(m0014_applications::Migration),
            Box::new(m0015_panel::Migration),
            Box::new(m0016_assessment::Migration),
            Box::new(m0017_interviews::Migration),
            Box::new(m0018_decisions::Migration),
            Box::new(m0019_own_words::Migration),
            Box::new(m0020_ad_words::Migration),
            Box::new(m0021_demo_marks::Migration),
            Box::new(m0022_ways_in::Migration),
            Box::new(m0023_what_was_promised::Migration),
            Box::new(m0024_link_mails::Migration),
            Box::new(m0025_interview_needs::Migration),
            Box::new(m0026_words::Migration),
            Box::new(m0027_asked_to_sign::Migration),
        ]
    }
}
