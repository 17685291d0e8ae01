//! Did you mean: the closest legal word, if one is close.

/// The candidate closest to `word`, or nothing if none is close enough to be a slip of the finger.
pub(crate) fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // One slip in three letters: `emial` is `email`, but `read` is not `realm`.
    within((word.chars().count() / 3).max(1), word, candidates)
}

/// The same with `limit` slips at most.
pub(crate) fn within<'a>(limit: usize, word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = normalised(word);
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, &normalised(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Words for people: `a`, `b` or `c`, each in backticks.
pub(crate) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// Case and the choice between `-` and `_` are never the mistake itself.
fn normalised(word: &str) -> String {
    word.to_lowercase().replace('-', "_")
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, one each.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + changed);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::{closest, distance, list};

    #[test]
    fn distance_counts_slips() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("scopes", "scopes"), 0);
        assert_eq!(distance("scope", "scopes"), 1);
        assert_eq!(distance("metadata_rul", "metadata_url"), 1, "a swap is one slip");
        assert_eq!(distance("isuer", "issuer"), 1);
    }

    #[test]
    fn only_close_words_are_suggested() {
        let keys = ["metadata_url", "issuer", "scopes", "realm"];
        assert_eq!(closest("metdata_ulr", keys), Some("metadata_url"));
        assert_eq!(closest("Issuer", keys), Some("issuer"));
        assert_eq!(closest("metadata-url", keys), Some("metadata_url"));
        assert_eq!(closest("read", keys), None);
        assert_eq!(closest("", keys), None);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(["a"]), "`a`");
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(list(None), "");
    }
}
