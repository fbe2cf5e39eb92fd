//! What may be shown of an error: the reason, never whom it was about.

/// The longest error that is shown.
const LIMIT: usize = 300;

/// An error without addresses: a mail server repeats the one it refused.
#[must_use]
pub fn without_addresses(error: &str) -> String {
    let words = error.split_whitespace().map(|word| if word.contains('@') { "…" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(LIMIT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_stays_and_the_address_goes() {
        assert_eq!(without_addresses("550 <kari@example.no> is not known here"), "550 … is not known here");
        assert_eq!(without_addresses(&"a".repeat(1_000)).len(), LIMIT);
    }
}
