//! What is true of an organisation and its tree of units.

use std::collections::{BTreeMap, BTreeSet};

use kernel::UnitId;

/// The longest name of an organisation, a unit or a place.
pub const NAME_LIMIT: usize = 200;

/// One unit's place in the tree when it is written from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Where it stood in what was given.
    pub index: usize,
    /// How many units it is inside.
    pub depth: usize,
    /// Whether its own units follow.
    pub opens: bool,
    /// How many levels end with it.
    pub closes: usize,
}

/// Writes a tree from top to bottom, each unit above its own, in the order given. Every unit comes once, whatever the
/// parents say: one whose parent is closed or missing, or that is inside itself, stands at the top.
#[must_use]
pub fn tree(units: &[(UnitId, Option<UnitId>)]) -> Vec<Branch> {
    let known: BTreeSet<UnitId> = units.iter().map(|(id, _)| *id).collect();
    let mut inside: BTreeMap<Option<UnitId>, Vec<usize>> = BTreeMap::new();
    for (index, (_, parent)) in units.iter().enumerate() {
        inside.entry(parent.filter(|parent| known.contains(parent))).or_default().push(index);
    }
    let mut seen = BTreeSet::new();
    let mut order: Vec<(usize, usize)> = Vec::with_capacity(units.len());
    let tops = inside.get(&None).cloned().unwrap_or_default();
    // Those inside a ring are reached from no top: they are tried last, each as a top of its own.
    for top in tops.into_iter().chain(0..units.len()) {
        let mut waiting = vec![(top, 0)];
        while let Some((index, depth)) = waiting.pop() {
            if !seen.insert(index) {
                continue;
            }
            order.push((index, depth));
            let below = units.get(index).and_then(|(id, _)| inside.get(&Some(*id)));
            waiting.extend(below.into_iter().flatten().rev().map(|child| (*child, depth + 1)));
        }
    }
    let next: Vec<usize> = order.iter().skip(1).map(|(_, depth)| *depth).chain([0]).collect();
    order
        .into_iter()
        .zip(next)
        .map(|((index, depth), next)| Branch { index, depth, opens: next > depth, closes: depth.saturating_sub(next) })
        .collect()
}

/// Why a unit cannot be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotClose {
    /// Other units are inside it.
    HasUnits,
    /// People hold roles in it.
    HasPeople,
    /// People are invited to roles in it.
    HasInvitations,
}

impl CannotClose {
    /// The locale key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::HasUnits => "unit-has-units",
            Self::HasPeople => "unit-has-people",
            Self::HasInvitations => "unit-has-invitations",
        }
    }
}

/// What is in a unit, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// The open units that are part of it.
    pub units: u64,
    /// The roles held in it.
    pub people: u64,
    /// The invitations to a role in it that nobody has answered.
    pub invitations: u64,
}

/// Whether a unit with so much in it can be closed.
///
/// # Errors
/// The reason why not.
pub const fn may_close(inside: Inside) -> Result<(), CannotClose> {
    match inside {
        Inside { units: 1.., .. } => Err(CannotClose::HasUnits),
        Inside { people: 1.., .. } => Err(CannotClose::HasPeople),
        Inside { invitations: 1.., .. } => Err(CannotClose::HasInvitations),
        Inside { units: 0, people: 0, invitations: 0 } => Ok(()),
    }
}

/// A unit and all that are part of it, however deep: none of them can be what it is part of.
#[must_use]
pub fn branch_of(units: &[(UnitId, Option<UnitId>)], unit: UnitId) -> BTreeSet<UnitId> {
    let mut branch = BTreeSet::from([unit]);
    loop {
        let before = branch.len();
        branch
            .extend(units.iter().filter(|(_, parent)| parent.is_some_and(|parent| branch.contains(&parent))).map(|(id, _)| *id).collect::<Vec<_>>());
        if branch.len() == before {
            return branch;
        }
    }
}

/// Whether a unit can become part of another, or stand at the top: never inside itself.
#[must_use]
pub fn may_move(units: &[(UnitId, Option<UnitId>)], unit: UnitId, to: Option<UnitId>) -> bool {
    to.is_none_or(|to| units.iter().any(|(id, _)| *id == to) && !branch_of(units, unit).contains(&to))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn id(number: usize) -> UnitId {
        UnitId(Uuid::from_u128(number as u128))
    }

    #[test]
    fn each_unit_stands_above_its_own() {
        let units = [(id(1), None), (id(2), Some(id(1))), (id(3), None), (id(4), Some(id(2))), (id(5), Some(id(1)))];
        let shape: Vec<_> = tree(&units).into_iter().map(|b| (b.index, b.depth, b.opens, b.closes)).collect();
        assert_eq!(shape, [(0, 0, true, 0), (1, 1, true, 0), (3, 2, false, 1), (4, 1, false, 1), (2, 0, false, 0)]);
    }

    #[test]
    fn a_unit_is_closed_only_when_nothing_is_in_it() {
        let inside = |units, people, invitations| may_close(Inside { units, people, invitations });
        assert_eq!(inside(0, 0, 0), Ok(()));
        assert_eq!(inside(1, 0, 0), Err(CannotClose::HasUnits));
        assert_eq!(inside(2, 3, 4), Err(CannotClose::HasUnits));
        assert_eq!(inside(0, 1, 4), Err(CannotClose::HasPeople));
        assert_eq!(inside(0, 0, 1), Err(CannotClose::HasInvitations));
    }

    /// Whether every unit leads to the top.
    fn is_a_tree(units: &[(UnitId, Option<UnitId>)]) -> bool {
        let parent_of = |unit: UnitId| units.iter().find(|(id, _)| *id == unit).and_then(|(_, parent)| *parent);
        units.iter().all(|(id, _)| std::iter::successors(Some(*id), |unit| parent_of(*unit)).take(units.len() + 1).count() <= units.len())
    }

    proptest! {
        #[test]
        fn however_units_are_moved_a_tree_stays_a_tree(moves in prop::collection::vec((0_usize..8, prop::option::of(0_usize..9)), 0..40)) {
            let mut units: Vec<_> = (0..8).map(|number| (id(number), None)).collect();
            for (unit, to) in moves {
                let allowed = may_move(&units, id(unit), to.map(id));
                let before = units.clone();
                units[unit].1 = to.map(id);
                let is_there = to.is_none_or(|to| to < 8);
                prop_assert_eq!(allowed, is_there && is_a_tree(&units));
                if !allowed {
                    units = before;
                }
            }
            prop_assert!(is_a_tree(&units));
        }

        #[test]
        fn every_unit_comes_once_and_every_level_that_opens_closes(parents in prop::collection::vec(prop::option::of(0_usize..24), 0..24)) {
            let units: Vec<_> = parents.iter().enumerate().map(|(index, parent)| (id(index), parent.map(id))).collect();
            let branches = tree(&units);
            let mut seen: Vec<usize> = branches.iter().map(|branch| branch.index).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..units.len()).collect::<Vec<_>>());
            let opened = branches.iter().filter(|branch| branch.opens).count();
            prop_assert_eq!(opened, branches.iter().map(|branch| branch.closes).sum::<usize>());
        }
    }
}
