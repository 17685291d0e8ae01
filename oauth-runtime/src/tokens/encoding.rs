//! A grant as bytes. The first one is the version of the rest, so that a deployment in steps misreads nothing: versions 1 and 2
//! are read, any other counts as ended. Written is the oldest that can say it, so that a process of before reads it too.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::OAuth1Tokens;
use super::grant::{Access, Ends, Grant, OAuth2Grant, State};
use crate::error::Result;
use crate::records::versioned;
use crate::types::{AccessToken, IdToken, RefreshToken, SharedSecret, Timestamp, TokenBinding, TokenType};

const VERSION: u8 = 1;
/// The same, and behind it when the grant ends.
const WITH_ENDS: u8 = 2;

pub(super) fn encode(grant: &Grant) -> Result<Zeroizing<Vec<u8>>> {
    let content = Content::of(grant);
    match EndsContent::of(grant) {
        None => versioned::encode(VERSION, &content),
        Some(ends) => versioned::encode(WITH_ENDS, &(content, ends)),
    }
}

/// None for what another version wrote.
pub(super) fn decode(bytes: &[u8]) -> Option<Grant> {
    let content = match bytes.first() {
        Some(&WITH_ENDS) => versioned::decode(WITH_ENDS, bytes),
        _ => versioned::decode(VERSION, bytes).map(|content| (content, EndsContent::default())),
    };
    let grant = content.map(|(content, ends): (Content<'_>, _)| content.into_grant(ends));
    if grant.is_none() {
        let version = bytes.first();
        tracing::warn!(target: "oauth_runtime::tokens", code = "grant_of_other_version", version, "tokens that another version of this crate stored count as ended");
    }
    grant
}

#[derive(Serialize, Deserialize)]
enum Content<'a> {
    OAuth1(#[serde(borrow)] OAuth1Content<'a>),
    OAuth2(#[serde(borrow)] OAuth2Content<'a>),
}

#[derive(Serialize, Deserialize)]
struct OAuth1Content<'a> {
    token: &'a str,
    secret: &'a str,
    #[serde(borrow)]
    extra: Vec<(&'a str, &'a str)>,
}

#[derive(Serialize, Deserialize)]
struct OAuth2Content<'a> {
    refresh_token: Option<&'a str>,
    state: StateContent,
    #[serde(borrow)]
    access: Vec<AccessContent<'a>>,
    id_token: Option<&'a str>,
    #[serde(borrow)]
    refused: Vec<&'a str>,
}

#[derive(Default, Serialize, Deserialize)]
struct EndsContent {
    refresh_token: Option<Timestamp>,
    authorization: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
enum StateContent {
    Alive,
    CoolingDown(Timestamp),
    Dead(Timestamp),
}

#[derive(Serialize, Deserialize)]
struct AccessContent<'a> {
    token: &'a str,
    token_type: TokenTypeContent,
    bound_to: BindingContent,
    #[serde(borrow)]
    scopes: Vec<&'a str>,
    resource: Option<&'a str>,
    end: Option<Timestamp>,
    renew_at: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
enum TokenTypeContent {
    Bearer,
}

#[derive(Serialize, Deserialize)]
enum BindingContent {
    Unbound,
}

impl<'a> Content<'a> {
    fn of(grant: &'a Grant) -> Self {
        match grant {
            Grant::OAuth1(tokens) => Self::OAuth1(OAuth1Content::of(tokens)),
            Grant::OAuth2(grant) => Self::OAuth2(OAuth2Content::of(grant)),
        }
    }

    fn into_grant(self, ends: EndsContent) -> Grant {
        match self {
            Self::OAuth1(content) => Grant::OAuth1(content.into_tokens()),
            Self::OAuth2(content) => Grant::OAuth2(content.into_grant(ends)),
        }
    }
}

impl EndsContent {
    /// None where the provider says nothing of them.
    fn of(grant: &Grant) -> Option<Self> {
        let Grant::OAuth2(OAuth2Grant { ends, .. }) = grant else { return None };
        let Ends { refresh_token, authorization } = *ends;
        (*ends != Ends::default()).then_some(Self { refresh_token, authorization })
    }
}

impl<'a> OAuth1Content<'a> {
    fn of(tokens: &'a OAuth1Tokens) -> Self {
        let OAuth1Tokens { token, secret, extra } = tokens;
        let extra = extra.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        Self { token: token.expose(), secret: secret.expose(), extra }
    }

    fn into_tokens(self) -> OAuth1Tokens {
        let extra = self.extra.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        OAuth1Tokens { token: AccessToken::new(self.token), secret: SharedSecret::new(self.secret), extra }
    }
}

impl<'a> OAuth2Content<'a> {
    fn of(grant: &'a OAuth2Grant) -> Self {
        let OAuth2Grant { refresh_token, ends: _, state, access, id_token, refused } = grant;
        Self {
            refresh_token: refresh_token.as_ref().map(RefreshToken::expose),
            state: StateContent::of(*state),
            access: access.iter().map(AccessContent::of).collect(),
            id_token: id_token.as_ref().map(IdToken::expose),
            refused: texts(refused),
        }
    }

    fn into_grant(self, ends: EndsContent) -> OAuth2Grant {
        let EndsContent { refresh_token, authorization } = ends;
        OAuth2Grant {
            refresh_token: self.refresh_token.map(RefreshToken::new),
            ends: Ends { refresh_token, authorization },
            state: self.state.into_state(),
            access: self.access.into_iter().map(AccessContent::into_access).collect(),
            id_token: self.id_token.map(IdToken::new),
            refused: boxed(self.refused),
        }
    }
}

impl StateContent {
    fn of(state: State) -> Self {
        match state {
            State::Alive => Self::Alive,
            State::CoolingDown { until } => Self::CoolingDown(until),
            State::Dead { since } => Self::Dead(since),
        }
    }

    fn into_state(self) -> State {
        match self {
            Self::Alive => State::Alive,
            Self::CoolingDown(until) => State::CoolingDown { until },
            Self::Dead(since) => State::Dead { since },
        }
    }
}

impl<'a> AccessContent<'a> {
    fn of(access: &'a Access) -> Self {
        let (TokenType::Bearer, TokenBinding::Unbound) = (access.token_type, &access.bound_to);
        Self {
            token: access.token.expose(),
            token_type: TokenTypeContent::Bearer,
            bound_to: BindingContent::Unbound,
            scopes: texts(&access.scopes),
            resource: access.resource.as_deref(),
            end: access.end,
            renew_at: access.renew_at,
        }
    }

    fn into_access(self) -> Access {
        let (TokenTypeContent::Bearer, BindingContent::Unbound) = (self.token_type, self.bound_to);
        Access {
            token: AccessToken::new(self.token),
            token_type: TokenType::Bearer,
            bound_to: TokenBinding::Unbound,
            scopes: boxed(self.scopes),
            resource: self.resource.map(Into::into),
            end: self.end,
            renew_at: self.renew_at,
        }
    }
}

fn texts(texts: &[Box<str>]) -> Vec<&str> {
    texts.iter().map(|text| &**text).collect()
}

fn boxed(texts: Vec<&str>) -> Vec<Box<str>> {
    texts.into_iter().map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::receipt::{Leeway, Receipt};
    use crate::tokens::{OAuth2Tokens, Tokens};

    const AT: Timestamp = Timestamp::from_seconds(1_700_000_000);

    fn oauth2(state: State) -> Grant {
        let tokens = OAuth2Tokens {
            expires_at: Some(AT.saturating_add(std::time::Duration::from_secs(600)).into()),
            refresh_token: Some(RefreshToken::new("refresh")),
            id_token: Some(IdToken::new("id")),
            scopes: vec!["openid".into(), "email".into()],
            refused: vec!["repo".into()],
            ..OAuth2Tokens::new("access")
        };
        let receipt = Receipt { now: AT, leeway: Leeway::default() };
        let Grant::OAuth2(grant) = Grant::of(Tokens::OAuth2(tokens), receipt) else { unreachable!() };
        let mut grant = OAuth2Grant { state, ..grant };
        grant.access.push(Access {
            resource: Some("https://api.example".into()),
            end: None,
            renew_at: None,
            ..grant.access[0].clone()
        });
        Grant::OAuth2(grant)
    }

    fn ending(refresh_token: Option<Timestamp>, authorization: Option<Timestamp>) -> Grant {
        let Grant::OAuth2(grant) = oauth2(State::Alive) else { unreachable!() };
        Grant::OAuth2(OAuth2Grant { ends: Ends { refresh_token, authorization }, access: Vec::new(), ..grant })
    }

    fn oauth1() -> Grant {
        let extra = vec![("screen_name".to_owned(), "ada".to_owned())];
        Grant::OAuth1(OAuth1Tokens { token: AccessToken::new("t"), secret: SharedSecret::new("s"), extra })
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(&hex[i..i + 2], 16).expect("hex")).collect()
    }

    type Fixture = (&'static str, fn() -> Grant);

    /// Bytes that were written once and must be read for ever.
    const VERSION_1: [Fixture; 4] = [
        (
            concat!(
                "0101010772656672657368000206616363657373000002066f70656e696405656d61696c0001b0cd9fd50c01b8",
                "cc9fd50c06616363657373000002066f70656e696405656d61696c011368747470733a2f2f6170692e6578616d",
                "706c6500000102696401047265706f",
            ),
            || oauth2(State::Alive),
        ),
        (
            concat!(
                "01010107726566726573680180c49fd50c0206616363657373000002066f70656e696405656d61696c0001b0cd",
                "9fd50c01b8cc9fd50c06616363657373000002066f70656e696405656d61696c011368747470733a2f2f617069",
                "2e6578616d706c6500000102696401047265706f",
            ),
            || oauth2(State::CoolingDown { until: AT }),
        ),
        (
            concat!(
                "01010107726566726573680280c49fd50c0206616363657373000002066f70656e696405656d61696c0001b0cd",
                "9fd50c01b8cc9fd50c06616363657373000002066f70656e696405656d61696c011368747470733a2f2f617069",
                "2e6578616d706c6500000102696401047265706f",
            ),
            || oauth2(State::Dead { since: AT }),
        ),
        ("010001740173010b73637265656e5f6e616d6503616461", oauth1),
    ];

    const VERSION_2: [Fixture; 2] = [
        ("0201010772656672657368000001026964010472 65706f0180c49fd50c00", || ending(Some(AT), None)),
        ("0201010772656672657368000001026964010472 65706f0180c49fd50c0180c49fd50c", || ending(Some(AT), Some(AT))),
    ];

    #[test]
    fn grants_are_read_as_they_were_written() {
        for (written, grant) in VERSION_1.into_iter().chain(VERSION_2) {
            let written = &*written.replace(' ', "");
            assert_eq!(hex(&encode(&grant()).expect("written")), written);
            assert_eq!(decode(&bytes(written)), Some(grant()));
        }
    }

    #[test]
    fn bytes_of_another_version_or_of_none_count_as_ended() {
        let written = encode(&oauth1()).expect("written");
        for version in (0..=u8::MAX).filter(|version| ![VERSION, WITH_ENDS].contains(version)) {
            let mut other = written.to_vec();
            other[0] = version;
            assert_eq!(decode(&other), None, "version {version}");
        }
        for end in 0..written.len() {
            assert_eq!(decode(&written[..end]), None, "cut at {end}");
        }
    }
}
