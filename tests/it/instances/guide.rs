//! What the guide says about nginx.

use oauth_tests::peer::Nginx;
use oauth_tests::skip;

/// All tests of these rooms run behind it as well.
#[test]
fn nginx_takes_the_configuration_of_the_guide_without_a_word() {
    let Some((is_good, said)) = skip::unless(Nginx::judges_the_guide()) else { return };
    assert!(is_good && !said.contains("[warn]"), "{said}");
}
