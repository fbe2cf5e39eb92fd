//! What an application says without who says it: names, addresses and telephone numbers are hidden, every other word stays.

/// What stands instead of what is hidden.
pub const HIDDEN: &str = "[…]";

/// The fewest digits that are taken for someone's telephone number.
const SHORTEST_NUMBER: usize = 5;

/// Names, and parts of names, that are everyday words as well. Written in small letters they are taken for the word and stay, or a
/// letter about a rich life (`liv`) or the way over the mountain (`fjell`) could not be read; with a capital, at the beginning of a
/// sentence too, they are taken for the name and go. Any other name is hidden however it is written. A word that is missing here
/// costs its reader a word; a name that should not be here shows only where its bearer wrote it small.
const EVERYDAY: &[&str] = &[
    "af", "al", "alm", "ane", "april", "ask", "august", "av", "bakke", "bakken", "bekk", "berg", "bill", "bin", "bjerk", "bjørn", "bo", "brun", "by",
    "bø", "da", "dag", "dal", "dalen", "de", "den", "der", "di", "do", "dos", "du", "due", "ei", "eik", "ek", "el", "elv", "en", "eng", "engel",
    "even", "falk", "fjell", "foss", "fri", "frisk", "furu", "glad", "god", "grace", "gran", "grant", "grå", "gård", "hage", "hagen", "hare", "haug",
    "haugen", "hav", "heim", "hell", "hill", "holm", "holt", "hope", "hus", "hvit", "håp", "høst", "in", "iris", "jo", "joy", "juni", "kokk", "krog",
    "la", "lam", "land", "lang", "lange", "le", "li", "lia", "lie", "lilje", "lin", "lind", "liv", "long", "lund", "lykke", "løve", "mai", "mark",
    "may", "mo", "moe", "moen", "my", "myr", "myhre", "nes", "ny", "odd", "og", "pat", "per", "pil", "rein", "rev", "rich", "ro", "rogn", "rose",
    "rud", "rød", "sand", "siv", "sjø", "skar", "skog", "smed", "sol", "sommer", "stein", "sten", "stor", "storm", "strand", "sund", "svane",
    "svart", "tang", "te", "ten", "tone", "tor", "tro", "tveit", "ulv", "ung", "van", "vang", "vik", "vinter", "voll", "von", "våg", "vår", "will",
    "wood", "young", "øy", "ørn", "ås",
];

/// A text without the writer's name, their telephone number, and any address, of theirs or a page's.
#[must_use]
pub fn concealed(text: &str, name: &str, phone: &str) -> String {
    without_words(&without_number(&without_addresses(text), phone), &parts_of(name))
}

/// The words of a name as they are compared; a single letter is none.
fn parts_of(name: &str) -> Vec<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() > 1 && word.chars().any(char::is_alphabetic)).map(folded).collect()
}

/// A word as it is compared: in small letters, with the letters that are written in more than one way written in one.
fn folded(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            'á' | 'à' | 'â' | 'ã' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' => plain.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => plain.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => plain.push('u'),
            other => plain.push(other),
        }
    }
    plain
}

/// Whether a word of a text is one of the name's; a genitive s belongs to the name.
fn is_name(word: &str, parts: &[String]) -> bool {
    let plain = folded(word);
    let part = parts.iter().find(|part| plain == **part || plain.strip_suffix('s') == Some(part.as_str()));
    part.is_some_and(|part| word.chars().any(char::is_uppercase) || !EVERYDAY.iter().any(|everyday| folded(everyday) == *part))
}

/// The text with every whole word of the name hidden.
fn without_words(text: &str, parts: &[String]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (word, behind) = rest.split_at(rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len()));
        kept.push_str(if is_name(word, parts) { HIDDEN } else { word });
        let (between, next) = behind.split_at(behind.find(char::is_alphanumeric).unwrap_or(behind.len()));
        kept.push_str(between);
        rest = next;
    }
    kept
}

/// The text with every address hidden whole: one of a mailbox, of a page, of a profile.
fn without_addresses(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let address = piece.trim_matches(|letter: char| letter.is_whitespace() || ".,;:!?()<>[]\"'«»".contains(letter));
        if is_address(address) { kept.push_str(&piece.replacen(address, HIDDEN, 1)) } else { kept.push_str(piece) }
    }
    kept
}

fn is_address(piece: &str) -> bool {
    let small = piece.to_lowercase();
    ["@", "://", "www.", "/in/"].iter().any(|sign| small.contains(sign)) && small.contains(char::is_alphanumeric)
}

/// The text with the telephone number hidden, however its digits are spaced, with the country's number or without.
fn without_number(text: &str, phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let own = match digits.strip_prefix("0047").or_else(|| digits.strip_prefix("47").filter(|_| digits.len() == 10)) {
        Some(national) => national.to_owned(),
        None => digits,
    };
    if own.len() < SHORTEST_NUMBER {
        return text.to_owned();
    }
    let wanted = [format!("0047{own}"), format!("47{own}"), own];
    let mut kept = String::with_capacity(text.len());
    let (mut rest, mut before) = (text, None::<char>);
    while let Some(letter) = rest.chars().next() {
        let begins = letter.is_ascii_digit() || letter == '+';
        let length = if begins && !before.is_some_and(char::is_alphanumeric) { wanted.iter().find_map(|number| spelled(rest, number)) } else { None };
        let (piece, next) = rest.split_at(length.unwrap_or(letter.len_utf8()));
        kept.push_str(if length.is_some() { HIDDEN } else { piece });
        before = piece.chars().next_back();
        rest = next;
    }
    kept
}

/// How much of the text's beginning spells this number, and nothing more; none when it does not.
fn spelled(text: &str, number: &str) -> Option<usize> {
    let mut left = number.chars();
    let mut wanted = left.next();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter.is_ascii_digit() {
            if Some(letter) != wanted {
                return None;
            }
            wanted = left.next();
            if wanted.is_none() {
                let whole = letters.peek().is_none_or(|(_, next)| !next.is_alphanumeric());
                return whole.then_some(at + letter.len_utf8());
            }
        } else if !(matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '/' | '(' | ')') || (letter == '+' && at == 0)) {
            return None;
        }
    }
    None
}
