//! What the first draft left to the writer: words in square brackets, and names in curly ones.

use std::ops::Range;

use super::Read;
use crate::ads::rules::{Finding, Rule};

/// Nothing longer is an instruction of ours, in characters; it is a text somebody put in brackets.
const LONGEST: usize = 160;

/// Everything still to be filled in, wherever it stands.
pub(super) fn findings(sections: &[Read<'_>]) -> Vec<Finding> {
    sections.iter().flat_map(|read| left_in(read.source).into_iter().map(|range| finding(read, range))).collect()
}

fn finding(read: &Read<'_>, range: Range<usize>) -> Finding {
    let excerpt = read.source.get(range.clone()).unwrap_or_default().to_owned();
    Finding { rule: Rule::NothingLeftToFillIn, section: Some(read.section), range: Some(range), excerpt }
}

fn left_in(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = source.get(from..).and_then(|rest| rest.find(['[', '{'])).map(|at| from + at) {
        let rest = source.get(start..).unwrap_or_default();
        let closing = if rest.starts_with('[') { ']' } else { '}' };
        from = start + 1;
        let near = rest.char_indices().nth(LONGEST).map_or(rest, |(end, _)| rest.get(..end).unwrap_or_default());
        let Some(end) = near.find(closing).map(|at| start + at + 1) else { continue };
        let inside = source.get(start + 1..end - 1).unwrap_or_default();
        if inside.contains(char::is_alphabetic) && !inside.contains('\n') {
            found.push(start..end);
            from = end;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<&str> {
        left_in(source).into_iter().map(|range| &source[range]).collect()
    }

    #[test]
    fn what_is_to_be_filled_in_is_found_and_what_is_written_is_not() {
        assert_eq!(words("- Ansettelse: midlertidig [skriv grunnlaget]\n- {purpose}"), ["[skriv grunnlaget]", "{purpose}"]);
        assert!(words("Ring oss (gjerne før kl. 15). Poeng [1]. [ ] å { åå").is_empty());
        assert!(words("[å\nå]").is_empty(), "a bracket over several lines is a text");
    }

    #[test]
    fn brackets_in_brackets_end_where_the_first_ends() {
        assert_eq!(words("[[navn]] og ][ og [æøå]"), ["[[navn]", "[ og [æøå]"]);
    }
}
