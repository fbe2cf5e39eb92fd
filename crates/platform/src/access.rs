//! Who may do what: Cedar policies in `policies/`, default deny, and this one place to ask (P3).

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, Policy, PolicySet, Request,
    RestrictedExpression, Schema,
};
use kernel::{OrganisationId, PersonId};

use crate::PageError;

/// The policies as they are in the binary.
#[derive(rust_embed::RustEmbed)]
#[folder = "../../policies"]
#[include = "*.cedar"]
#[include = "*.cedarschema"]
struct Policies;

/// A named act that a policy speaks of: `ViewPosition`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Action(pub &'static str);

/// A person with the roles they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Who.
    pub person: PersonId,
    /// Which roles, and where.
    pub roles: Vec<(OrganisationId, String)>,
}

impl Subject {
    /// The roles in one organisation.
    pub fn roles_in(&self, organisation: OrganisationId) -> impl Iterator<Item = &str> {
        self.roles.iter().filter(move |(at, _)| *at == organisation).map(|(_, role)| role.as_str())
    }

    /// Whether the person holds the role there.
    #[must_use]
    pub fn is(&self, role: &str, organisation: OrganisationId) -> bool {
        self.roles_in(organisation).any(|held| held == role)
    }
}

/// Something a policy may look at about a resource.
#[derive(Clone, Debug)]
enum Trait {
    Person(Option<PersonId>),
    People(Vec<PersonId>),
    Text(String),
    Flag(bool),
}

/// The thing acted on: its kind, its organisation, and what policies need to know of it.
#[derive(Clone, Debug)]
pub struct Resource {
    kind: &'static str,
    id: String,
    organisation: OrganisationId,
    traits: Vec<(&'static str, Trait)>,
}

impl Resource {
    /// A resource of a kind that the policy schema knows.
    pub fn new(kind: &'static str, id: impl ToString, organisation: OrganisationId) -> Self {
        Self { kind, id: id.to_string(), organisation, traits: Vec::new() }
    }

    /// The organisation itself, for lists and settings.
    #[must_use]
    pub fn organisation(id: OrganisationId) -> Self {
        Self::new("Organisation", id, id)
    }

    /// One person with a part in it; absent when there is none.
    #[must_use]
    pub fn person(mut self, name: &'static str, person: Option<PersonId>) -> Self {
        self.traits.push((name, Trait::Person(person)));
        self
    }

    /// People with a part in it.
    #[must_use]
    pub fn people(mut self, name: &'static str, people: Vec<PersonId>) -> Self {
        self.traits.push((name, Trait::People(people)));
        self
    }

    /// A state.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.traits.push((name, Trait::Text(text.into())));
        self
    }

    /// A yes or no.
    #[must_use]
    pub fn flag(mut self, name: &'static str, flag: bool) -> Self {
        self.traits.push((name, Trait::Flag(flag)));
        self
    }
}

/// A person before a thing, as the policies see both: put together once, however many actions are asked about.
#[derive(Clone, Debug)]
pub struct Case {
    principal: EntityUid,
    resource: EntityUid,
    context: Context,
    entities: Entities,
}

/// The one place to ask.
#[derive(Debug)]
pub struct Access {
    /// For each action the policies that can speak of it: a question is held against those alone.
    policies: HashMap<String, PolicySet>,
    /// The names of kinds, read once: reading a name is dearer than deciding.
    kinds: HashMap<String, EntityTypeName>,
    schema: Schema,
    authorizer: Authorizer,
}

impl Access {
    /// Reads the policies and holds them against the schema.
    ///
    /// # Errors
    /// One sentence naming what does not parse or does not validate.
    pub fn load() -> Result<Self, String> {
        let mut text = String::new();
        let mut schema = String::new();
        for name in Policies::iter() {
            let file = Policies::get(&name).ok_or_else(|| format!("policy {name} is missing"))?;
            let content = String::from_utf8(file.data.into_owned()).map_err(|_| format!("policy {name} is not UTF-8"))?;
            if name.ends_with(".cedarschema") { schema.push_str(&content) } else { text.push_str(&content) }
        }
        let policies = PolicySet::from_str(&text).map_err(|error| format!("the policies do not parse: {error}"))?;
        let (schema, _) = Schema::from_cedarschema_str(&schema).map_err(|error| format!("the policy schema does not parse: {error}"))?;
        let verdict = cedar_policy::Validator::new(schema.clone()).validate(&policies, cedar_policy::ValidationMode::Strict);
        if !verdict.validation_passed() {
            let errors: Vec<_> = verdict.validation_errors().map(ToString::to_string).collect();
            return Err(format!("the policies do not fit their schema: {}", errors.join("; ")));
        }
        let kinds = schema.entity_types().chain(schema.actions().map(EntityUid::type_name)).map(|kind| (kind.to_string(), kind.clone())).collect();
        let policies = by_action(&policies, &schema)?;
        Ok(Self { policies, kinds, schema, authorizer: Authorizer::new() })
    }

    /// Whether the person may do this to that. Anything that cannot be asked is refused.
    #[must_use]
    pub fn may(&self, who: &Subject, action: Action, what: &Resource) -> bool {
        self.case(who, what).is_some_and(|case| self.allows(&case, action))
    }

    /// Whether this may be done in the case. Anything that cannot be asked is refused.
    #[must_use]
    pub fn allows(&self, case: &Case, action: Action) -> bool {
        let answer = || {
            let policies = self.policies.get(action.0)?;
            let action = self.uid("Action", action.0)?;
            let request = Request::new(case.principal.clone(), action, case.resource.clone(), case.context.clone(), None).ok()?;
            Some(self.authorizer.is_authorized(&request, policies, &case.entities).decision() == Decision::Allow)
        };
        answer().unwrap_or(false)
    }

    /// Lets the handler go on, or answers as if the thing were not there.
    ///
    /// # Errors
    /// [`PageError::Hidden`]: the wrong person gets 404.
    pub fn require(&self, who: &Subject, action: Action, what: &Resource) -> Result<(), PageError> {
        if self.may(who, action, what) { Ok(()) } else { Err(PageError::Hidden) }
    }

    /// Every action of the schema with the kind of resource it is done to, by name: the access matrix is made of these.
    #[must_use]
    pub fn actions(&self) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = self
            .schema
            .actions()
            .flat_map(|action| {
                let name = action.id().unescaped().to_owned();
                self.schema.resources_for_action(action).into_iter().flatten().map(move |kind| (name.clone(), kind.to_string()))
            })
            .collect();
        all.sort();
        all.dedup();
        all
    }

    /// The person and the thing, ready to be asked about; none when the schema knows no such thing, and nothing may be done to it.
    #[must_use]
    pub fn case(&self, who: &Subject, what: &Resource) -> Option<Case> {
        let principal = self.uid("Person", &who.person.to_string())?;
        let resource = self.uid(what.kind, &what.id)?;
        let mut attributes = HashMap::new();
        for (name, value) in &what.traits {
            let value = match value {
                Trait::Person(None) => continue,
                Trait::Person(Some(person)) => RestrictedExpression::new_entity_uid(self.uid("Person", &person.to_string())?),
                Trait::People(people) => RestrictedExpression::new_set(
                    people.iter().filter_map(|person| Some(RestrictedExpression::new_entity_uid(self.uid("Person", &person.to_string())?))),
                ),
                Trait::Text(text) => RestrictedExpression::new_string(text.clone()),
                Trait::Flag(flag) => RestrictedExpression::new_bool(*flag),
            };
            attributes.insert((*name).to_owned(), value);
        }
        let roles = who.roles_in(what.organisation).map(|role| RestrictedExpression::new_string(role.to_owned()));
        let context = Context::from_pairs([("roles".to_owned(), RestrictedExpression::new_set(roles))]).ok()?;
        let entities = Entities::from_entities([Entity::new(resource.clone(), attributes, HashSet::new()).ok()?], None).ok()?;
        Some(Case { principal, resource, context, entities })
    }

    fn uid(&self, kind: &str, id: &str) -> Option<EntityUid> {
        Some(EntityUid::from_type_name_and_id(self.kinds.get(kind)?.clone(), EntityId::new(id)))
    }
}

/// Sorts the policies by the actions they can speak of; one that names a group, or no action, goes with every action.
fn by_action(policies: &PolicySet, schema: &Schema) -> Result<HashMap<String, PolicySet>, String> {
    let groups: HashSet<&EntityUid> = schema.action_groups().collect();
    let speaks_of = |policy: &Policy, action: &EntityUid| match policy.action_constraint() {
        ActionConstraint::Eq(named) => named == *action,
        ActionConstraint::In(named) => named.iter().any(|named| named == action || groups.contains(named)),
        ActionConstraint::Any => true,
    };
    let sorted = schema.actions().map(|action| {
        let about = PolicySet::from_policies(policies.policies().filter(|policy| speaks_of(policy, action)).cloned());
        let about = about.map_err(|error| format!("the policies about {action} do not go together: {error}"))?;
        Ok((action.id().unescaped().to_owned(), about))
    });
    sorted.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policies_parse_and_fit_their_schema() {
        Access::load().unwrap();
    }

    #[test]
    fn what_no_policy_names_is_refused() {
        let access = Access::load().unwrap();
        let organisation = OrganisationId::new();
        let who = Subject { person: PersonId::new(), roles: vec![(organisation, "administrator".into())] };
        assert!(!access.may(&who, Action("DrainTheFjord"), &Resource::organisation(organisation)));
    }
}
