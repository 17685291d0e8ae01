//! What the README shows is what the repository holds.

use std::fs;
use std::path::Path;

#[test]
fn the_program_in_the_readme_is_hello_world() {
    let readme = read("README.md");
    let shown = readme.split_once("```rust,no_run\n").and_then(|(_, rest)| rest.split_once("\n```\n\n"));
    let (program, _) = shown.expect("the README opens with a program");
    assert_eq!(program.trim_end(), read("examples/src/bin/01_hello.rs").trim_end());
}

#[test]
fn compile_errors_in_the_readme_are_those_of_the_compiler() {
    let readme = read("README.md");
    let mut outputs = 0;
    for part in readme.split("<!-- ").skip(1) {
        let (file, rest) = part.split_once(" -->\n```text\n").expect("an output follows its file");
        let (shown, _) = rest.split_once("```").expect("the output ends");
        assert!(read(file).starts_with(shown.trim_end()), "{file} says something else");
        outputs += 1;
    }
    assert_eq!(outputs, 3);
}

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
