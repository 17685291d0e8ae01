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
    /// It is there: what the access token says, which is a JWT.
    AccessToken,
    /// A request at the userinfo endpoint, with the access token or signed with the user's token credentials.
    Userinfo,
    /// The same at the endpoint of e-mail addresses, where there is one. It says nothing but the address.
    Email,
}

/// The sources of a provider in the order in which they are asked. What an earlier one says stands, and a later one is asked
/// for what is missing alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IdentitySources([Option<IdentitySource>; 4]);

impl IdentitySources {
    const ID_TOKEN: IdentitySource =
        IdentitySource { request: SourceRequest::IdToken, place: "", mapping: UserInfoMapping::STANDARD };
    const USERINFO: IdentitySource = IdentitySource { request: SourceRequest::Userinfo, ..Self::ID_TOKEN };

    const EMAIL: IdentitySource = IdentitySource { request: SourceRequest::Email, ..Self::ID_TOKEN };

    /// OpenID Connect Core §3.1.3.6 and §5.3.
    pub(crate) const OPEN_ID_CONNECT: Self =
        Self([Some(Self::ID_TOKEN), Some(Self::USERINFO), Some(Self::EMAIL), None]);
    /// A profile alone.
    pub(crate) const PROFILE: Self = Self([Some(Self::USERINFO), Some(Self::EMAIL), None, None]);

    /// With another mapping of each. An ID token says by `sub` who the user is, and the rest by whatever names.
    pub(crate) const fn mapped(mut self, mapping: UserInfoMapping) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(source) = &mut self.0[i] {
                source.mapping = mapping;
            }
            i += 1;
        }
        self
    }

    /// Without a profile that is asked for.
    pub(crate) const fn without_userinfo(mut self) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(IdentitySource { request: SourceRequest::Userinfo, .. }) = self.0[i] {
                self.0[i] = None;
            }
            i += 1;
        }
        self
    }

    /// With the token response in the place of a profile that is asked for.
    pub(crate) const fn in_token_response(self) -> Self {
        self.told_by(SourceRequest::TokenResponse)
    }

    /// With the access token in the place of a profile that is asked for.
    pub(crate) const fn in_access_token(self) -> Self {
        self.told_by(SourceRequest::AccessToken)
    }

    const fn told_by(mut self, request: SourceRequest) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(source) = &mut self.0[i]
                && matches!(source.request, SourceRequest::Userinfo)
            {
                source.request = request;
            }
            i += 1;
        }
        self
    }

    /// Whether the token response is one of them.
    pub(crate) fn has_token_response(&self) -> bool {
        self.iter().any(|source| source.request == SourceRequest::TokenResponse)
    }

    /// Whether one of them comes with the tokens, so that no profile is asked for.
    pub(crate) fn come_with_tokens(&self) -> bool {
        self.iter().any(|source| matches!(source.request, SourceRequest::TokenResponse | SourceRequest::AccessToken))
    }

    /// Whether one of them says who the user is, where there is a profile or none.
    pub(crate) const fn identify(&self, has_profile: bool) -> bool {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(IdentitySource { request, mapping, .. }) = &self.0[i] {
                let says_it = match request {
                    SourceRequest::IdToken => true,
                    SourceRequest::TokenResponse | SourceRequest::AccessToken => mapping.names_subject(),
                    SourceRequest::Userinfo => has_profile && mapping.names_subject(),
                    SourceRequest::Email => false,
                };
                if says_it {
                    return true;
                }
            }
            i += 1;
        }
        false
    }

    /// Their places are pointers and templates; of a subject the parts are told apart.
    pub(crate) const fn check(&self) {
        let mut i = 0;
        while i < self.0.len() {
            if let Some(source) = &self.0[i] {
                source.mapping.check();
                let is_by_sub = !matches!(source.request, SourceRequest::IdToken) || !source.mapping.names_subject();
                assert!(is_by_sub, "the subject of OpenID Connect is always `sub`: `userinfo` cannot place it");
            }
            i += 1;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &IdentitySource> {
        self.0.iter().flatten()
    }
}
