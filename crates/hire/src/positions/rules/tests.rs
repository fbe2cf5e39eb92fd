//! Every gate, alone and together; every letter of the law.

use proptest::prelude::*;
use time::macros::date;

use super::*;

/// A plan with nothing in the way.
fn good() -> Plan {
    Plan {
        has_purpose: true,
        has_tasks: true,
        has_unit: true,
        has_leader: true,
        percentage: Some(80),
        permanent: true,
        ground: None,
        project: false,
        project_planned: false,
        starts: Some(date!(2027 - 06 - 01)),
        ends: None,
        funded_until: None,
        test: None,
    }
}

fn temporary() -> Plan {
    Plan { permanent: false, ground: Some(Ground::TemporaryWork), ends: Some(date!(2028 - 05 - 31)), ..good() }
}

#[test]
fn a_good_plan_has_nothing_in_the_way() {
    assert_eq!(gates(&good()), []);
    assert_eq!(gates(&temporary()), []);
    assert!(may_be_planned(&[], &[]));
}

#[test]
fn each_gate_stands_alone_when_only_its_own_thing_is_missing() {
    let only = |plan: Plan, gate: Gate| assert_eq!(gates(&plan), [gate]);
    only(Plan { has_purpose: false, ..good() }, Gate::NoPurpose);
    only(Plan { has_leader: false, ..good() }, Gate::NoLeader);
    only(Plan { has_tasks: false, ..good() }, Gate::NoTasks);
    only(Plan { has_unit: false, ..good() }, Gate::NoUnit);
    only(Plan { ground: None, ..temporary() }, Gate::NoGround);
    only(Plan { ground: None, project: true, project_planned: true, ..temporary() }, Gate::ProjectIsNoGround);
    only(Plan { ends: None, ..temporary() }, Gate::NoEnd);
    only(Plan { ends: Some(date!(2027 - 05 - 31)), ..temporary() }, Gate::EndsBeforeStart);
    only(Plan { project: true, ..temporary() }, Gate::NoProjectPlan);
    only(Plan { ends: Some(date!(2030 - 06 - 01)), ..temporary() }, Gate::OverThreeYears);
    only(Plan { funded_until: Some(date!(2028 - 05 - 30)), ..temporary() }, Gate::FundingEndsFirst);
    only(Plan { funded_until: Some(date!(2029 - 12 - 31)), ..good() }, Gate::FundingEndsFirst);
    only(Plan { test: Some(Gate::NotTested), ..good() }, Gate::NotTested);
    only(Plan { test: Some(Gate::NotYetPeer), ..good() }, Gate::NotYetPeer);
    only(Plan { test: Some(Gate::NotPeer), ..good() }, Gate::NotPeer);
}

#[test]
fn every_percentage_is_held_against_one_to_a_hundred() {
    for percentage in -5..=200 {
        let refused = gates(&Plan { percentage: Some(percentage), ..good() }).contains(&Gate::Percentage);
        assert_eq!(refused, !(1..=100).contains(&percentage), "{percentage}");
    }
    assert_eq!(gates(&Plan { percentage: None, ..good() }), [Gate::Percentage]);
}

#[test]
fn a_position_may_start_and_end_on_the_same_day_and_last_three_years_to_the_day() {
    assert_eq!(gates(&Plan { ends: Some(date!(2027 - 06 - 01)), ..temporary() }), []);
    assert_eq!(gates(&Plan { ends: Some(date!(2030 - 05 - 31)), ..temporary() }), []);
    let leap = Plan { starts: Some(date!(2028 - 02 - 29)), ..temporary() };
    assert_eq!(gates(&Plan { ends: Some(date!(2031 - 02 - 28)), ..leap.clone() }), []);
    assert_eq!(gates(&Plan { ends: Some(date!(2031 - 03 - 01)), ..leap }), [Gate::OverThreeYears]);
}

#[test]
fn three_years_matter_for_the_letters_the_statute_names() {
    for ground in Ground::ALL {
        let long = Plan { ground: Some(ground), ends: Some(date!(2032 - 01 - 01)), ..temporary() };
        assert_eq!(gates(&long).contains(&Gate::OverThreeYears), matches!(ground.id(), "a" | "b"));
    }
}

#[test]
fn what_the_law_refuses_no_reason_opens() {
    for gate in Gate::ALL {
        let written = [gate.id().to_owned()];
        assert_eq!(may_be_planned(&[gate], &written), gate.weight() != Weight::Refuses, "{gate:?}");
        assert_eq!(may_be_planned(&[gate], &[]), gate.weight() == Weight::Warns, "{gate:?}");
    }
}

#[test]
fn every_gate_has_a_name_of_its_own_a_source_and_a_place_to_mend_it() {
    let mut names: Vec<_> = Gate::ALL.map(Gate::id).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Gate::ALL.len());
    assert!(Gate::ALL.iter().all(|gate| !gate.source().1.is_empty() && gate.part() != Part::Summary));
}

#[test]
fn money_without_an_end_covers_everything() {
    assert_eq!(funded_until([]), None);
    assert_eq!(funded_until([Some(date!(2027 - 12 - 31)), Some(date!(2028 - 06 - 30))]), Some(date!(2028 - 06 - 30)));
    assert_eq!(funded_until([Some(date!(2027 - 12 - 31)), None]), None);
}

#[test]
fn the_parts_follow_each_other() {
    for pair in Part::ALL.windows(2) {
        assert_eq!((pair[0].next(), pair[1].previous()), (pair[1], Some(pair[0])));
    }
    assert_eq!((Part::Summary.next(), Part::Purpose.previous()), (Part::Summary, None));
    assert!(Part::ALL.iter().all(|part| part.id().parse() == Ok(*part)));
}

fn any_date() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of((2_461_000_i32..2_465_000).prop_map(|day| Date::from_julian_day(day).unwrap()))
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let flags = proptest::array::uniform7(any::<bool>());
    let ground = proptest::option::of(proptest::sample::select(&Ground::ALL[..]));
    let test = proptest::option::of(proptest::sample::select(vec![Gate::NotTested, Gate::NotYetPeer, Gate::NotPeer]));
    (flags, proptest::option::of(-10_i64..120), ground, any_date(), any_date(), any_date(), test).prop_map(
        |(
            [has_purpose, has_tasks, has_unit, has_leader, permanent, project, project_planned],
            percentage,
            ground,
            starts,
            ends,
            funded_until,
            test,
        )| Plan {
            has_purpose,
            has_tasks,
            has_unit,
            has_leader,
            percentage,
            permanent,
            ground,
            project,
            project_planned,
            starts,
            ends,
            funded_until,
            test,
        },
    )
}

proptest! {
    #[test]
    fn no_temporary_position_passes_without_a_ground_and_an_end(plan in any_plan(), written in any::<bool>()) {
        let found = gates(&plan);
        let written: Vec<String> = if written { Gate::ALL.map(|gate| gate.id().to_owned()).to_vec() } else { Vec::new() };
        if may_be_planned(&found, &written) {
            prop_assert!(plan.has_leader && plan.has_purpose);
            prop_assert!(plan.permanent || (plan.ground.is_some() && plan.ends.is_some()));
            prop_assert!(plan.percentage.is_some_and(|percentage| (1..=100).contains(&percentage)));
        }
        prop_assert!(found.is_sorted_by_key(|gate| gate.weight()));
        prop_assert!(!(found.contains(&Gate::NoGround) && found.contains(&Gate::ProjectIsNoGround)));
    }

    #[test]
    fn a_permanent_position_is_never_asked_what_only_temporary_ones_are(plan in any_plan()) {
        let found = gates(&Plan { permanent: true, ..plan });
        let temporary_only = [Gate::NoGround, Gate::ProjectIsNoGround, Gate::NoEnd, Gate::EndsBeforeStart, Gate::NoProjectPlan, Gate::OverThreeYears];
        prop_assert!(found.iter().all(|gate| !temporary_only.contains(gate)));
    }
}
