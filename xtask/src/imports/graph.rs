//! Circles, among what stands side by side in a folder.
//!
//! An arrow between two files is one between their neighbours in the folder that holds both. Files that go round in a
//! circle go round so in one of these folders too: so no circle in any folder is none between files, and none between rooms.

use std::collections::{BTreeMap, BTreeSet};

/// A circle, and what draws each of its arrows.
#[derive(Debug, PartialEq)]
pub(super) struct Circle<'a> {
    /// The folder; empty for the crate's own.
    pub(super) folder: String,
    /// All that go round with one another, more than this circle may need.
    pub(super) knot: BTreeSet<&'a str>,
    pub(super) sides: Vec<Side<'a>>,
}

/// One arrow of a circle.
#[derive(Debug, PartialEq)]
pub(super) struct Side<'a> {
    pub(super) from: &'a str,
    pub(super) to: &'a str,
    /// The places of the arrows between files.
    pub(super) arrows: Vec<usize>,
}

/// The arrows between the neighbours of one folder.
type Neighbours<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Vec<usize>>>;

/// The shortest circle of each knot, folder by folder. `arrows` are pairs of files.
pub(super) fn circles<'a>(arrows: &[(&'a str, &'a str)]) -> Vec<Circle<'a>> {
    let mut found = Vec::new();
    for (folder, neighbours) in folders(arrows) {
        for knot in knots(&neighbours) {
            let names = shortest(&knot, &neighbours);
            let sides = names.iter().zip(names.iter().cycle().skip(1));
            let sides = sides.map(|(from, to)| Side { from, to, arrows: neighbours[from][to].clone() }).collect();
            found.push(Circle { folder: folder.to_owned(), knot, sides });
        }
    }
    found
}

/// The places of the arrows that are part of any circle.
pub(super) fn in_circles(arrows: &[(&str, &str)]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for neighbours in folders(arrows).values() {
        for knot in knots(neighbours) {
            let inside = neighbours.iter().filter(|(from, _)| knot.contains(*from));
            let ends = inside.flat_map(|(_, to)| to).filter(|(to, _)| knot.contains(*to));
            found.extend(ends.flat_map(|(_, arrows)| arrows));
        }
    }
    found
}

fn folders<'a>(arrows: &[(&'a str, &'a str)]) -> BTreeMap<&'a str, Neighbours<'a>> {
    let mut folders: BTreeMap<&str, Neighbours<'_>> = BTreeMap::new();
    for (index, (from, to)) in arrows.iter().enumerate() {
        let (folder, from, to) = apart(from, to);
        let neighbours = folders.entry(folder).or_default();
        neighbours.entry(to).or_default();
        neighbours.entry(from).or_default().entry(to).or_default().push(index);
    }
    folders
}

/// The folder that holds both, and the names of its own under which they stand.
fn apart<'a>(from: &'a str, to: &'a str) -> (&'a str, &'a str, &'a str) {
    let same = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    let begin = from[..same].rfind('/').map_or(0, |slash| slash + 1);
    let first = |path: &'a str| path[begin..].split('/').next().unwrap_or_default();
    (from[..begin].trim_end_matches('/'), first(from), first(to))
}

/// The largest groups of neighbours that all reach one another.
fn knots<'a>(neighbours: &Neighbours<'a>) -> Vec<BTreeSet<&'a str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        neighbours.keys().map(|from| (*from, reached_from(from, neighbours))).collect();
    let mut knots: Vec<BTreeSet<&str>> = Vec::new();
    for (from, ends) in &reached {
        if ends.contains(from) && !knots.iter().any(|knot| knot.contains(from)) {
            knots.push(ends.iter().filter(|end| reached[*end].contains(from)).copied().collect());
        }
    }
    knots
}

fn reached_from<'a>(from: &str, neighbours: &Neighbours<'a>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = neighbours[from].keys().copied().collect();
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            next.extend(neighbours[name].keys());
        }
    }
    reached
}

/// The shortest way round inside of a knot, from its first name.
fn shortest<'a>(knot: &BTreeSet<&'a str>, neighbours: &Neighbours<'a>) -> Vec<&'a str> {
    let ways = knot.iter().filter_map(|start| round(start, knot, neighbours));
    ways.min_by_key(Vec::len).unwrap_or_default()
}

fn round<'a>(start: &'a str, knot: &BTreeSet<&'a str>, neighbours: &Neighbours<'a>) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in &ways {
            for next in neighbours[way.last()?].keys().filter(|next| knot.contains(*next)) {
                if *next == start {
                    return Some(way.clone());
                }
                if seen.insert(*next) {
                    longer.push(way.iter().copied().chain([*next]).collect());
                }
            }
        }
        ways = longer;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{apart, circles, in_circles};

    /// `folder: a → b → a`
    fn shown(arrows: &[(&str, &str)]) -> Vec<String> {
        let circles = circles(arrows);
        let shown = circles.iter().map(|circle| {
            let names: Vec<_> = circle.sides.iter().map(|side| side.from).collect();
            format!("{}: {}", circle.folder, names.join(" → "))
        });
        shown.collect()
    }

    #[test]
    fn the_folder_of_an_arrow_is_the_deepest_that_holds_both_files() {
        assert_eq!(apart("web/layer.rs", "web/routes.rs"), ("web", "layer.rs", "routes.rs"));
        assert_eq!(apart("web/page/a.rs", "web/routes.rs"), ("web", "page", "routes.rs"));
        assert_eq!(apart("web/page/a.rs", "flow/a.rs"), ("", "web", "flow"));
        assert_eq!(apart("types.rs", "types/a.rs"), ("", "types.rs", "types"));
        assert_eq!(apart("a/bc/x.rs", "a/bd/x.rs"), ("a", "bc", "bd"));
    }

    #[test]
    fn one_way_is_no_circle() {
        assert_eq!(shown(&[("a.rs", "b.rs"), ("b.rs", "c.rs"), ("a.rs", "c.rs")]), [""; 0]);
    }

    #[test]
    fn files_of_one_room_may_not_go_round() {
        let arrows = [("x/a.rs", "x/b.rs"), ("x/b.rs", "x/c.rs"), ("x/c.rs", "x/a.rs"), ("x/c.rs", "x/d.rs")];
        assert_eq!(shown(&arrows), ["x: a.rs → b.rs → c.rs"]);
        assert_eq!(in_circles(&arrows).into_iter().collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn rooms_may_not_go_round_where_files_do_not() {
        let arrows = [("x/a.rs", "y/a.rs"), ("y/b.rs", "x/b.rs")];
        assert_eq!(shown(&arrows), [": x → y"]);
        let sides: Vec<_> = circles(&arrows).remove(0).sides.into_iter().map(|side| side.arrows).collect();
        assert_eq!(sides, [[0], [1]]);
    }

    #[test]
    fn the_shortest_circle_of_a_knot_is_shown_and_two_knots_are_two() {
        let arrows = [
            ("a.rs", "b.rs"),
            ("b.rs", "c.rs"),
            ("c.rs", "a.rs"),
            ("c.rs", "b.rs"),
            ("x/a.rs", "x/b.rs"),
            ("x/b.rs", "x/a.rs"),
        ];
        assert_eq!(shown(&arrows), [": b.rs → c.rs", "x: a.rs → b.rs"]);
        assert_eq!(in_circles(&arrows).len(), 6);
    }

    #[test]
    fn a_folder_and_its_own_file_are_two() {
        assert_eq!(shown(&[("x/mod.rs", "x/a.rs"), ("x/a.rs", "x/mod.rs")]), ["x: a.rs → mod.rs"]);
    }
}
