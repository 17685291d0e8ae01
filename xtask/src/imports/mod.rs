//! `cargo xtask imports`: no circle between files or rooms, and every room uses those below it alone.

mod graph;
mod known;
mod order;
mod scan;
mod size;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::root;
use graph::Circle;
use known::Known;
use order::Room;
use tree::{Arrow, Tree};

struct Crate {
    name: &'static str,
    rooms: &'static [Room],
    known: &'static [Known],
}

const CRATES: &[Crate] = &[
    Crate { name: "oauth-macros", rooms: order::MACROS, known: known::MACROS },
    Crate { name: "oauth-runtime", rooms: order::RUNTIME, known: known::RUNTIME },
];

/// Fails if an import goes round or up.
pub(crate) fn check() -> Result<(), String> {
    let mut faults = 0;
    for krate in CRATES {
        let tree = krate.read()?;
        let findings = findings(&tree, krate.rooms, krate.known);
        for finding in &findings {
            println!("{}: {finding}", krate.name);
        }
        let (files, arrows) = (tree.files().len(), tree.arrows().len());
        println!("{}: {files} files, {arrows} imports, {} still allowed", krate.name, krate.known.len());
        faults += findings.len();
    }
    if faults == 0 { Ok(()) } else { Err(format!("{faults} findings; the order is in xtask/src/imports/order.rs")) }
}

/// Prints files and lines of each room.
pub(crate) fn rooms() -> Result<(), String> {
    for krate in CRATES {
        let tree = krate.read()?;
        let read = |file: &str| krate.text(file).unwrap_or_default();
        println!("\n{}\n{}", krate.name, size::table(&tree.files(), &read));
    }
    Ok(())
}

impl Crate {
    fn read(&self) -> Result<Tree, String> {
        Tree::read(&|file| self.text(file)).map_err(|error| format!("{}/src/{error}", self.name))
    }

    fn text(&self, file: &str) -> Option<String> {
        std::fs::read_to_string(root().join(self.name).join("src").join(file)).ok()
    }
}

fn findings(tree: &Tree, rooms: &[Room], known: &[Known]) -> Vec<String> {
    let arrows = tree.arrows();
    let is_known = |arrow: &&Arrow| known.iter().any(|known| known.covers(&arrow.from, &arrow.to));
    let judged: Vec<&Arrow> = arrows.iter().filter(|arrow| !is_known(arrow)).collect();
    let mut findings = homeless(tree, rooms);
    findings.extend(against_order(&judged, rooms));
    let ends: Vec<_> = judged.iter().map(|arrow| (arrow.from.as_str(), arrow.to.as_str())).collect();
    findings.extend(graph::circles(&ends).iter().map(|circle| describe(circle, &judged)));
    findings.extend(needless(&arrows, rooms, known));
    findings
}

/// Files and folders that have no place in the order.
fn homeless(tree: &Tree, rooms: &[Room]) -> Vec<String> {
    let files = tree.files();
    let homeless = files.iter().filter(|file| order::room_of(file, rooms).is_none());
    let places: BTreeSet<&str> = homeless.filter_map(|file| file.split('/').next()).collect();
    let say = |place| format!("{place} is in no room; give it one in the table of xtask/src/imports/order.rs");
    places.into_iter().map(say).collect()
}

fn against_order(arrows: &[&Arrow], rooms: &[Room]) -> Vec<String> {
    let mut found: BTreeMap<(&str, &str), String> = BTreeMap::new();
    for arrow in arrows {
        if let Some(ends) = wrong_rooms(arrow, rooms) {
            let _ = write!(found.entry(ends).or_default(), "\n    {}", shown(arrow));
        }
    }
    found.iter().map(|((from, to), arrows)| format!("`{from}` may not use `{to}`{arrows}")).collect()
}

fn wrong_rooms(arrow: &Arrow, rooms: &[Room]) -> Option<(&'static str, &'static str)> {
    let (from, to) = (order::room_of(&arrow.from, rooms)?, order::room_of(&arrow.to, rooms)?);
    (!order::may_use(from, to, rooms)).then_some((from.name, to.name))
}

fn describe(circle: &Circle<'_>, arrows: &[&Arrow]) -> String {
    let names: Vec<_> = circle.sides.iter().map(|side| side.from).chain([circle.sides[0].from]).collect();
    let place = if circle.folder.is_empty() { String::new() } else { format!(" in {}/", circle.folder) };
    let mut text = format!("circle{place}: {}", names.join(" → "));
    for side in &circle.sides {
        let _ = write!(text, "\n  {} → {}", side.from, side.to);
        for arrow in &side.arrows {
            let _ = write!(text, "\n    {}", shown(arrows[*arrow]));
        }
    }
    if circle.knot.len() > circle.sides.len() {
        let all: Vec<_> = circle.knot.iter().copied().collect();
        let _ = write!(text, "\n  all that go round with them: {}", all.join(", "));
    }
    text
}

fn shown(arrow: &Arrow) -> String {
    let names: Vec<_> = arrow.names.iter().map(String::as_str).collect();
    format!("{} uses {} of {}", arrow.from, names.join(", "), arrow.to)
}

/// Known arrows that are gone, or that nothing is wrong with any more.
fn needless(arrows: &[Arrow], rooms: &[Room], known: &[Known]) -> Vec<String> {
    let ends: Vec<_> = arrows.iter().map(|arrow| (arrow.from.as_str(), arrow.to.as_str())).collect();
    let in_circles = graph::in_circles(&ends);
    let is_wrong = |index: usize| in_circles.contains(&index) || wrong_rooms(&arrows[index], rooms).is_some();
    let is_needless = |known: &&Known| {
        let covered = (0..arrows.len()).filter(|index| known.covers(ends[*index].0, ends[*index].1));
        !covered.into_iter().any(is_wrong)
    };
    let needless = known.iter().filter(is_needless);
    let say = |known: &Known| {
        let Known { from, to, reason } = known;
        format!("{from} → {to} is good or gone; take it out of xtask/src/imports/known.rs ({reason})")
    };
    needless.map(say).collect()
}

#[cfg(test)]
mod tests {
    use super::findings;
    use super::known::Known;
    use super::order::Room;
    use super::tree::Tree;

    const ROOMS: &[Room] = &[
        Room { name: "lib", uses: &["web"] },
        Room { name: "web", uses: &["types"] },
        Room { name: "types", uses: &[] },
    ];

    fn found(files: &[(&str, &str)], known: &[Known]) -> Vec<String> {
        let read = |wanted: &str| files.iter().find(|(file, _)| *file == wanted).map(|(_, text)| (*text).to_owned());
        findings(&Tree::read(&read).unwrap(), ROOMS, known)
    }

    const UPWARDS: &[(&str, &str)] = &[
        ("lib.rs", "mod web; mod types;"),
        ("web/mod.rs", "mod page; pub(crate) use page::Page;"),
        ("web/page.rs", "pub(crate) struct Page(crate::types::Url);"),
        ("types.rs", "pub(crate) struct Url; impl Url { fn f() -> crate::web::Page {} }"),
    ];

    #[test]
    fn an_import_against_the_order_is_told_with_its_names() {
        let found = found(UPWARDS, &[]);
        assert_eq!(found[0], "`types` may not use `web`\n    types.rs uses Page of web/page.rs");
        assert_eq!(
            found[1],
            "circle: types.rs → web → types.rs\n  types.rs → web\n    types.rs uses Page of web/page.rs\n  \
             web → types.rs\n    web/page.rs uses Url of types.rs"
        );
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_known_arrow_is_allowed_and_must_go_with_its_reason() {
        let known = |from, to| Known { from, to, reason: "a page moves" };
        assert_eq!(found(UPWARDS, &[known("types.rs", "web")]), [""; 0]);
        assert_eq!(
            found(UPWARDS, &[known("types.rs", "web"), known("web", "types.rs/x")]),
            ["web → types.rs/x is good or gone; take it out of xtask/src/imports/known.rs (a page moves)"]
        );
        let good =
            [("lib.rs", "mod web; mod types;"), ("web.rs", "use crate::types::Url;"), ("types.rs", "struct Url;")];
        assert_eq!(found(&good, &[]), [""; 0]);
        assert_eq!(found(&good, &[known("web.rs", "types.rs")]).len(), 1);
    }

    #[test]
    fn a_file_without_a_room_is_told() {
        let found = found(&[("lib.rs", "mod utils;"), ("utils.rs", "")], &[]);
        assert_eq!(found, ["utils.rs is in no room; give it one in the table of xtask/src/imports/order.rs"]);
    }
}
