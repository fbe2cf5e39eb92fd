//! Whom an applicant can call or write to: the contact person of the ad, or else the position's nearest leader.

use registry::people;
use sea_orm::{ConnectionTrait, DbErr};

use crate::{
    ads::{self, Contact},
    positions::Position,
};

/// Who it is for this position; none when nobody is named anywhere.
///
/// # Errors
/// The database's.
pub async fn of<C: ConnectionTrait>(db: &C, position: &Position) -> Result<Option<Contact>, DbErr> {
    let named = ads::full(db, position.organisation, position.id).await?.map(|advert| advert.contact);
    if let Some(contact) = named.filter(|contact| !contact.email.is_empty() || !contact.phone.is_empty()) {
        return Ok(Some(contact));
    }
    let Some(leader) = position.leader else { return Ok(None) };
    Ok(people::by_id(db, leader).await?.map(|leader| Contact { name: leader.name, email: leader.email, phone: String::new() }))
}

/// A number as telephones dial it.
#[must_use]
pub fn telephone(phone: &str) -> String {
    phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}
