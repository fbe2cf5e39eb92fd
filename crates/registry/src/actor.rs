//! Who asks: the signed-in person, and where in the house they stand.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use axum_login::AuthSession;
use kernel::{OrganisationId, PersonId};
use platform::{
    Frame, PageError, Site, Write,
    access::{Action, Resource, Subject},
    pages::{FrameLink, FramePerson, FramePlace},
};
use sea_orm::DbErr;

use crate::{
    Organisation, organisations,
    people::{Account, Backend, Person},
};

/// A signed-in person, anywhere.
#[derive(Debug)]
pub struct SignedIn {
    /// The person and their roles.
    pub account: Account,
    /// The page's frame.
    pub frame: Frame,
}

/// Anyone at a page that stands open: someone signed in keeps their navigation, others get the plain page.
#[derive(Debug)]
pub struct Guest {
    /// The person and their roles, when signed in.
    pub account: Option<Account>,
    /// The page's frame.
    pub frame: Frame,
}

/// A signed-in person inside one organisation (the `{organisation}` of the address), as every room's handlers get them.
#[derive(Debug)]
pub struct Actor {
    /// Who.
    pub person: Person,
    /// As the policies see them.
    pub subject: Subject,
    /// Where.
    pub organisation: Organisation,
    /// The page's frame.
    pub frame: Frame,
}

impl Actor {
    /// Who, by id.
    #[must_use]
    pub const fn id(&self) -> PersonId {
        self.person.id
    }

    /// Where, by id.
    #[must_use]
    pub const fn at(&self) -> OrganisationId {
        self.organisation.id
    }

    /// An address inside this organisation: `actor.path("/positions")`.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        format!("/o/{}{rest}", self.organisation.slug)
    }

    /// Lets the handler go on, or answers as if the thing were not there.
    ///
    /// # Errors
    /// [`PageError::Hidden`].
    pub fn require(&self, site: &Site, action: Action, what: &Resource) -> Result<(), PageError> {
        site.access.require(&self.subject, action, what)
    }

    /// Whether the person may; for showing a button or not.
    #[must_use]
    pub fn may(&self, site: &Site, action: Action, what: &Resource) -> bool {
        site.access.may(&self.subject, action, what)
    }

    /// Begins a change by this person in this organisation.
    ///
    /// # Errors
    /// The database's.
    pub async fn write(&self, site: &Site) -> Result<Write, DbErr> {
        Write::begin(site, self.at(), Some(self.id())).await
    }
}

fn signed_in(parts: &Parts) -> Result<Account, PageError> {
    let from = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    parts
        .extensions
        .get::<AuthSession<Backend>>()
        .and_then(|session| session.user.clone())
        .ok_or_else(|| PageError::SignIn(if parts.method == axum::http::Method::GET { from.to_owned() } else { "/".to_owned() }))
}

fn frame(site: &Site, parts: &Parts, account: &Account, here: Option<&Organisation>) -> Frame {
    let mut frame = Frame::of(site, parts);
    let mut places: Vec<FramePlace> = Vec::new();
    for (organisation, _) in account.memberships.iter() {
        let place = FramePlace { name: organisation.name.clone(), base: organisation.base() };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let path = frame.path.clone();
    frame.links.push(FrameLink { href: "/".into(), label: frame.t("frame-now"), icon: "home", current: matches!(path.as_str(), "/" | "/now") });
    let home = here.cloned().or_else(|| account.memberships.first().map(|(organisation, _)| organisation.clone()));
    if let Some(home) = &home {
        let subject = account.subject();
        for entry in site.rooms.iter().flat_map(|room| room.navigation()) {
            let held = || subject.roles_in(home.id);
            if held().next().is_some() && (entry.roles.is_empty() || held().any(|role| entry.roles.contains(&role))) {
                let href = format!("{}{}", home.base(), entry.path);
                let current = !entry.path.is_empty() && path.starts_with(&href);
                frame.links.push(FrameLink { label: frame.t(entry.label), icon: entry.icon, current, href });
            }
        }
    }
    for entry in site.rooms.iter().flat_map(|room| room.open_navigation()) {
        let current = path.starts_with(entry.path);
        frame.links.push(FrameLink { label: frame.t(entry.label), icon: entry.icon, current, href: entry.path.to_owned() });
    }
    // What no room claims belongs to the organisation itself.
    if !frame.links.iter().any(|link| link.current)
        && let Some(here) = here.filter(|here| path == here.base() || path.starts_with(&format!("{}/", here.base())))
        && let Some(own) = frame.links.iter_mut().find(|link| link.href == here.base())
    {
        own.current = true;
    }
    frame.person = Some(FramePerson {
        name: account.person.name.clone(),
        initials: Frame::initials(&account.person.name),
        here: here.map(|organisation| FramePlace { name: organisation.name.clone(), base: organisation.base() }),
        places,
    });
    frame
}

impl FromRequestParts<Site> for Guest {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(match signed_in(parts) {
            Ok(account) => Self { frame: frame(site, parts, &account, None), account: Some(account) },
            Err(_) => Self { frame: Frame::of(site, parts), account: None },
        })
    }
}

impl FromRequestParts<Site> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, PageError> {
        let account = signed_in(parts)?;
        let frame = frame(site, parts, &account, None);
        Ok(Self { account, frame })
    }
}

impl FromRequestParts<Site> for Actor {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, PageError> {
        let account = signed_in(parts)?;
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| PageError::Hidden)?;
        let slug = params.iter().find(|(name, _)| *name == "organisation").map(|(_, value)| value.to_owned()).ok_or(PageError::Hidden)?;
        let known = account.memberships.iter().map(|(organisation, _)| organisation).find(|organisation| organisation.slug == slug).cloned();
        let organisation = match known {
            Some(organisation) => organisation,
            // A guest on a panel belongs to no unit here; the policies decide what the guest sees.
            None => organisations::by_slug(site.db.read(), &slug).await?.ok_or(PageError::Hidden)?,
        };
        let frame = frame(site, parts, &account, Some(&organisation));
        Ok(Self { subject: account.subject(), person: account.person, organisation, frame })
    }
}
