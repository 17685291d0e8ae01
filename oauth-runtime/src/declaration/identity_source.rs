//! Who says who the user is.

use super::words::UserInfoMapping;

/// One of those who say something about the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IdentitySource {
    pub(crate) request: SourceRequest,
    /// Where in the document the user is, as a JSON pointer; empty if all of it is about the user.
    pub(crate) place: &'static str,
    pub(crate) mapping: UserInfoMapping,
}

/// How the document of a source is had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SourceRequest {
    /// It is there: the ID token, verified.
    IdToken,
    /// It is there: the token response, without its tokens.
    TokenResponse,
    /// `GET` at the userinfo endpoint, with the access token or signed with the user's token credentials.
    Userinfo,
}

/// The sources of a provider in the order in which they are asked. What an earlier one says stands, and a later one is asked
/// for what is missing alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IdentitySources([Option<IdentitySource>; 4]);

impl IdentitySources {
    const ID_TOKEN: IdentitySource =
        IdentitySource { request: SourceRequest::IdToken, place: "", mapping: UserInfoMapping::STANDARD };
    const USERINFO: IdentitySource = IdentitySource { request: SourceRequest::Userinfo, ..Self::ID_TOKEN };

    /// OpenID Connect Core §3.1.3.6 and §5.3.
    pub(crate) const OPEN_ID_CONNECT: Self = Self([Some(Self::ID_TOKEN), Some(Self::USERINFO), None, None]);
    /// OpenID Connect Core §5.4: no scope asks for claims that are elsewhere.
    pub(crate) const ID_TOKEN_ALONE: Self = Self([Some(Self::ID_TOKEN), None, None, None]);
    /// A profile alone.
    pub(crate) const PROFILE: Self = Self([Some(Self::USERINFO), None, None, None]);

    /// With another mapping of the profile.
    pub(crate) const fn with_profile(mut self, mapping: UserInfoMapping) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(source) = &mut self.0[i]
                && !matches!(source.request, SourceRequest::IdToken)
            {
                source.mapping = mapping;
            }
            i += 1;
        }
        self
    }

    /// With the token response in the place of a profile that is asked for.
    pub(crate) const fn in_token_response(mut self) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(source) = &mut self.0[i]
                && matches!(source.request, SourceRequest::Userinfo)
            {
                source.request = SourceRequest::TokenResponse;
            }
            i += 1;
        }
        self
    }

    /// Whether the token response is one of them.
    pub(crate) fn has_token_response(&self) -> bool {
        self.iter().any(|source| source.request == SourceRequest::TokenResponse)
    }

    /// Whether one of them says who the user is, where there is a profile or none.
    pub(crate) const fn identify(&self, has_profile: bool) -> bool {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(IdentitySource { request, mapping, .. }) = &self.0[i] {
                let says_it = match request {
                    SourceRequest::IdToken => true,
                    SourceRequest::TokenResponse => mapping.names_subject(),
                    SourceRequest::Userinfo => has_profile && mapping.names_subject(),
                };
                if says_it {
                    return true;
                }
            }
            i += 1;
        }
        false
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &IdentitySource> {
        self.0.iter().flatten()
    }
}
