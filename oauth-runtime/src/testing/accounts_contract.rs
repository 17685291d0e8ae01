//! What every table of users behind [`Accounts`] must do and must not, as a test.

use futures_util::future::join_all;
use serde_json::json;

use crate::entropy::{SystemEntropy, one_time_value};
use crate::identity::{Claims, Identity};
use crate::web::{AccountId, Accounts, Linked, LinkedIdentity, Unlinked};

/// The contract of [`Accounts`], as a test: it panics with what a table does otherwise.
///
/// It makes users of an issuer that nobody has, `https://contract.example`, and leaves them there: give it a table of its own, or one
/// that is thrown away. A table that makes no users for new identities cannot be tested.
///
/// # Panics
///
/// When the table breaks a rule, and when it answers with an error.
pub async fn accounts_contract(accounts: &impl Accounts) {
    let first = identity("https://contract.example", "first");
    assert_eq!(found(accounts, &first).await, None, "nobody has an identity that was never seen");
    let ada = created(accounts, &first).await;
    assert_eq!(found(accounts, &first).await.as_ref(), Some(&ada), "whoever was created is found");
    assert_eq!(created(accounts, &first).await, ada, "an identity that somebody has makes no second user");

    // T191, T192: issuer and subject, both together, and nothing else.
    let elsewhere = identity("https://other.contract.example", first.subject().as_str());
    assert_eq!(found(accounts, &elsewhere).await, None, "the same subject of another issuer is somebody else");
    let namesake = identity("https://contract.example", "namesake");
    assert_eq!(namesake.text("email"), first.text("email"));
    assert_eq!(found(accounts, &namesake).await, None, "the same e-mail address of another subject is somebody else");

    let at_once = identity("https://contract.example", "at-once");
    let created_at_once = join_all((0..8).map(|_| created(accounts, &at_once))).await;
    assert!(
        created_at_once.windows(2).all(|two| two[0] == two[1]),
        "one user for an identity that logs in twice at once"
    );
    let grace = created_at_once[0].clone();
    assert_ne!(grace, ada);

    let second = identity("https://contract.example", "second");
    for _ in 0..2 {
        assert_eq!(linked(accounts, &ada, &second).await, Linked::Yes, "also when it is linked already");
    }
    assert_eq!(found(accounts, &second).await.as_ref(), Some(&ada), "a linked identity is its user's");
    assert_eq!(identities(accounts, &ada).await, [LinkedIdentity::of(&first), LinkedIdentity::of(&second)]);
    let kept = &identities(accounts, &ada).await[1];
    assert_eq!(kept.provider().as_str(), "contract", "the provider is kept with it");

    assert_eq!(linked(accounts, &grace, &second).await, Linked::OfAnother, "an identity of somebody else stays theirs");
    assert_eq!(found(accounts, &second).await.as_ref(), Some(&ada));
    let not_there = unlinked(accounts, &grace, &second).await;
    assert_eq!(not_there, Unlinked::NotThere, "nobody takes an identity from somebody else");
    assert_eq!(identities(accounts, &ada).await.len(), 2);

    let at_once = join_all([&first, &second].map(|identity| unlinked(accounts, &ada, identity))).await;
    let mut at_once = at_once.into_iter().map(|unlinked| unlinked == Unlinked::LastOne).collect::<Vec<_>>();
    at_once.sort_unstable();
    assert_eq!(at_once, [false, true], "of two identities that are given up at once, one stays");
    let left = identities(accounts, &ada).await;
    assert_eq!(left.len(), 1);
    let gone = if left[0].is_of(&first) { second } else { first };
    assert_eq!(found(accounts, &gone).await, None, "an identity that was given up is nobody's");
    let newcomer = created(accounts, &identity("https://contract.example", "newcomer")).await;
    assert!(newcomer != ada && newcomer != grace, "nobody is called what somebody else is called");
    assert_eq!(linked(accounts, &grace, &gone).await, Linked::Yes, "and can be somebody else's");
    assert_eq!(found(accounts, &gone).await.as_ref(), Some(&grace));

    let wanted = identity("https://contract.example", "wanted");
    let both = join_all([&ada, &grace].map(|account| linked(accounts, account, &wanted))).await;
    assert_eq!(
        both.iter().filter(|linked| **linked == Linked::Yes).count(),
        1,
        "of two users who link it at once, one has it"
    );
}

/// A new one at each call.
fn identity(issuer: &str, what: &str) -> Identity {
    let once = one_time_value(&SystemEntropy).unwrap_or_default();
    let claims = json!({ "email": "ada@contract.example", "name": what });
    let claims = Claims::from(claims.as_object().cloned().unwrap_or_default());
    let subject = format!("{what}-{once}");
    Identity::new("contract".into(), issuer.into(), subject.as_str().into(), None, claims)
}

async fn found(accounts: &impl Accounts, identity: &Identity) -> Option<AccountId> {
    accounts.find(identity).await.expect("the table answers `find`")
}

async fn created(accounts: &impl Accounts, identity: &Identity) -> AccountId {
    accounts.create(identity).await.expect("the table answers `create`").expect("a user for a new identity")
}

async fn linked(accounts: &impl Accounts, account: &AccountId, identity: &Identity) -> Linked {
    accounts.link(account, identity).await.expect("the table answers `link`")
}

async fn unlinked(accounts: &impl Accounts, account: &AccountId, identity: &Identity) -> Unlinked {
    accounts.unlink(account, &LinkedIdentity::of(identity)).await.expect("the table answers `unlink`")
}

async fn identities(accounts: &impl Accounts, account: &AccountId) -> Vec<LinkedIdentity> {
    accounts.identities(account).await.expect("the table answers `identities`")
}
