use super::ResponseFault;
use crate::development::provider::Endpoint;

/// Writes the enum, the list of its plain members and their official names from one table.
macro_rules! misbehaviours {
    ($($(#[$docs:meta])* $name:ident $(= $official:literal)?,)*) => {
        /// One thing the development provider does wrong.
        ///
        /// Members named after an endpoint bend what that endpoint says. Several may be active at once. A few are
        /// legal oddities that a client must accept; their line says so.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Misbehaviour {
            $($(#[$docs])* $name,)*
            /// The whole response of one endpoint goes wrong, whatever it would have said.
            Response(Endpoint, ResponseFault),
            /// The authorization endpoint answers with this error code instead of asking anybody.
            AuthorizationError(&'static str),
            /// Metadata: the authorization endpoint is another tenant's.
            DiscoveryAuthorizationEndpointOfTenant(&'static str),
            /// Metadata: the token endpoint is another tenant's.
            DiscoveryTokenEndpointOfTenant(&'static str),
            /// The ID token names the issuer of another tenant, still signed by this one.
            IdTokenIssuerOfTenant(&'static str),
        }

        impl Misbehaviour {
            /// Every member that carries no value, in the order of this table.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// What it is called here, without what it carries.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                    Self::Response(..) => "Response",
                    Self::AuthorizationError(_) => "AuthorizationError",
                    Self::DiscoveryAuthorizationEndpointOfTenant(_) => "DiscoveryAuthorizationEndpointOfTenant",
                    Self::DiscoveryTokenEndpointOfTenant(_) => "DiscoveryTokenEndpointOfTenant",
                    Self::IdTokenIssuerOfTenant(_) => "IdTokenIssuerOfTenant",
                }
            }

            /// The test module of the OpenID Foundation's conformance suite whose provider does the same.
            #[must_use]
            pub const fn official_name(self) -> Option<&'static str> {
                match self {
                    $($(Self::$name => Some($official),)?)*
                    _ => None,
                }
            }
        }
    };
}

misbehaviours! {
    /// Metadata: `issuer` with `INVALID` appended.
    DiscoveryWrongIssuer = "oidcc-client-test-discovery-issuer-mismatch",
    /// Metadata: `issuer` with a slash appended.
    DiscoveryIssuerTrailingSlash,
    /// Metadata: `issuer` in upper case.
    DiscoveryIssuerOtherCase,
    /// Metadata: `issuer` appears twice.
    DiscoveryDuplicateIssuer,
    /// Metadata: the token endpoint is plain http on a host that is not loopback.
    DiscoveryHttpEndpoint,
    /// Metadata: the token endpoint is the canary, so an honest code would be sent to a stranger.
    DiscoveryForeignTokenEndpoint,
    /// Metadata: the authorization endpoint carries a fragment.
    DiscoveryEndpointWithFragment,
    /// Metadata: the token endpoint carries `user:password@`.
    DiscoveryEndpointWithUserInfo,
    /// Metadata: `jwks_uri` is a `file:` URL.
    DiscoveryKeysFromFile,
    /// Metadata: no authorization endpoint.
    DiscoveryMissingAuthorizationEndpoint,
    /// Metadata: no token endpoint.
    DiscoveryMissingTokenEndpoint,
    /// Metadata: no `jwks_uri`.
    DiscoveryMissingKeys,
    /// Metadata: endpoints are numbers and arrays.
    DiscoveryIllTyped,
    /// Metadata: the only signing algorithm is `none`.
    DiscoveryUnsignedOnly,
    /// Metadata: the only signing algorithm is `HS256`.
    DiscoverySymmetricOnly,
    /// Metadata: a JSON array.
    DiscoveryNotAnObject,
    /// Metadata: arrays nested ten thousand deep.
    DiscoveryDeeplyNested,
    /// Metadata: lists in odd order with unknown members. Legal.
    DiscoveryOddLists,

    /// Key set: an entry with ill-typed members stands before the good ones. Legal: it is skipped.
    KeysBrokenEntry,
    /// Key set: key types, curves and algorithms nobody knows stand before the good ones. Legal: they are skipped.
    KeysUnknownKinds,
    /// Key set: a symmetric key is published, and ID tokens are authenticated with it.
    KeysSymmetric,
    /// Key set: every key says `"use": "enc"`.
    KeysForEncryptionOnly,
    /// Key set: no keys.
    KeysEmpty,
    /// Key set: a JSON array.
    KeysNotAnObject,
    /// Key set: `keys` appears twice.
    KeysDuplicateMember,
    /// Key set: an RSA key of 65 536 bits stands before the good ones.
    KeysOversizedKey,
    /// Key set: ten thousand entries.
    KeysTooMany,
    /// Key set: keys also carry a private member. Legal to use the public part.
    KeysPrivateMembers,
    /// Key set and signatures use another provider's keys under this provider's key ids. Legal in itself: for tests
    /// of caches that confuse providers.
    KeysOfStranger,
    /// Keys rotate whenever somebody arrives at the authorization endpoint. Legal.
    KeysRotateAtAuthorization = "oidcc-client-test-signing-key-rotation",
    /// Keys rotate right before every ID token. Legal.
    KeysRotateBeforeSigning = "oidcc-client-test-signing-key-rotation-just-before-signing",

    /// Authorization response: `iss` with `1` appended.
    AuthorizationWrongIssuer = "fapi2-security-profile-final-client-test-invalid-authorization-response-iss",
    /// Authorization response: no `iss`, though metadata promises it.
    AuthorizationMissingIssuer = "fapi2-security-profile-final-client-test-remove-authorization-response-iss",
    /// Authorization response: a right and a wrong `iss`.
    AuthorizationIssuerTwice,
    /// Metadata does not promise `iss` in authorization responses. Legal.
    AuthorizationIssuerNotPromised,
    /// Authorization response: no `state`.
    AuthorizationMissingState = "fapi2-security-profile-final-client-test-ensure-authorization-response-with-invalid-missing-state-fails",
    /// Authorization response: `state` with `1` appended.
    AuthorizationWrongState = "fapi2-security-profile-final-client-test-ensure-authorization-response-with-invalid-state-fails",
    /// Authorization response: `state` twice.
    AuthorizationStateTwice,
    /// Authorization response: `code` twice, the second one genuine.
    AuthorizationCodeTwice,
    /// Authorization response: `code` is 8 KB long.
    AuthorizationHugeCode,
    /// Authorization response: a genuine code and an error.
    AuthorizationErrorAndCode,
    /// Authorization response: an access token and an ID token beside the code.
    AuthorizationTokensInFrontChannel,
    /// Authorization response: neither code nor error.
    AuthorizationNothing,
    /// The code challenge is dropped: codes are redeemed with any verifier and with none.
    AuthorizationForgetsChallenge,
    /// Authorization response: by `form_post` when `query` was asked, and the other way round.
    AuthorizationOtherMode,
    /// Authorization response: the user says no: `access_denied`, and `denied` in OAuth 1.0a. Legal.
    AuthorizationDenied,

    /// Token endpoint: `invalid_grant`.
    TokenInvalidGrant,
    /// Token endpoint: the code was redeemed before, by somebody else.
    TokenCodeUsed,
    /// The grant of a login is dead: a refresh is answered with `invalid_grant`, and access tokens open no API any more.
    TokenGrantDead,
    /// Token endpoint: `invalid_client`.
    TokenInvalidClient,
    /// Token endpoint: an error with status 200.
    TokenErrorWithOk,
    /// Token endpoint: an error beside the tokens.
    TokenErrorAndTokens,
    /// Token endpoint: form-encoded instead of JSON.
    TokenFormEncoded,
    /// Token endpoint: a JSON array.
    TokenNotAnObject,
    /// Token endpoint: `access_token`, `token_type` and `id_token` appear twice.
    TokenDuplicateMembers,
    /// Token endpoint: no `access_token`.
    TokenMissingAccessToken,
    /// Token endpoint: empty `access_token`.
    TokenEmptyAccessToken,
    /// Token endpoint: `access_token` is a number.
    TokenNumericAccessToken,
    /// Token endpoint: `access_token` is null.
    TokenNullAccessToken,
    /// Token endpoint: `access_token` holds a line break.
    TokenNewlineAccessToken,
    /// Token endpoint: `access_token` holds letters outside ASCII.
    TokenUnicodeAccessToken,
    /// Token endpoint: no `token_type`.
    TokenMissingType,
    /// Token endpoint: `token_type` is `mac`.
    TokenTypeMac,
    /// Token endpoint: `token_type` is `bEaReR`. Legal.
    TokenTypeOddCase = "fapi2-security-profile-final-client-test-token-type-case-insensitivity",
    /// Token endpoint: no `expires_in`. Legal.
    TokenMissingExpiresIn = "fapi2-security-profile-final-client-test-token-endpoint-response-without-expires_in",
    /// Token endpoint: `expires_in` is `-1`.
    TokenExpiresInNegative,
    /// Token endpoint: `expires_in` is the string `"3600"`. Not legal, yet common.
    TokenExpiresInString,
    /// Token endpoint: `expires_in` is 18446744073709551615.
    TokenExpiresInHuge,
    /// Token endpoint: `expires_in` is null.
    TokenExpiresInNull,
    /// Token endpoint: `expires_in` is an array.
    TokenExpiresInArray,
    /// Token endpoint: only the first scope is granted, and said so. Legal.
    TokenNarrowerScope,
    /// Token endpoint: `admin` is granted though nobody asked.
    TokenWiderScope,
    /// Token endpoint: no `scope`. Legal: granted as asked.
    TokenMissingScope = "fapi1-advanced-final-client-test-no-scope-in-token-endpoint-response",
    /// Token endpoint: `scope` is a number.
    TokenIllTypedScope,
    /// Token endpoint: no `id_token` though `openid` was granted.
    TokenMissingIdToken,
    /// Token endpoint: a refresh answer without a new refresh token. Legal: the old one stays good.
    TokenRefreshNotRotated,

    /// ID token: `iss` with `1` appended.
    IdTokenWrongIssuer = "oidcc-client-test-invalid-iss",
    /// ID token: `iss` with a slash appended.
    IdTokenIssuerTrailingSlash,
    /// ID token: `iss` in upper case.
    IdTokenIssuerOtherCase,
    /// ID token: `iss` is an array that holds the right one.
    IdTokenIssuerArray,
    /// ID token: no `iss`.
    IdTokenMissingIssuer = "fapi2-security-profile-final-client-test-invalid-missing-iss",
    /// ID token: no `sub`.
    IdTokenMissingSubject = "oidcc-client-test-missing-sub",
    /// ID token: empty `sub`.
    IdTokenEmptySubject,
    /// ID token: `sub` is a number.
    IdTokenNumericSubject,
    /// ID token: `sub` of 256 characters.
    IdTokenOverlongSubject,
    /// ID token: `aud` with `1` appended.
    IdTokenWrongAudience = "oidcc-client-test-invalid-aud",
    /// ID token: no `aud`.
    IdTokenMissingAudience = "oidcc-client-test-missing-aud",
    /// ID token: `aud` is an empty array.
    IdTokenEmptyAudience,
    /// ID token: `aud` holds the client and a stranger, no `azp`.
    IdTokenAudienceWithStranger = "fapi2-security-profile-final-client-test-invalid-secondary-aud",
    /// ID token: `aud` is an array of the client alone. Legal.
    IdTokenAudienceArray = "fapi2-security-profile-final-client-test-valid-aud-as-array",
    /// ID token: `azp` is another client.
    IdTokenWrongAuthorizedParty,
    /// ID token: no `exp`.
    IdTokenMissingExpiry = "fapi2-security-profile-final-client-test-invalid-missing-exp",
    /// ID token: expired six minutes ago.
    IdTokenExpired = "fapi2-security-profile-final-client-test-invalid-expired-exp",
    /// ID token: `exp` is a string.
    IdTokenExpiryString,
    /// ID token: `exp` is 1e300. Legal, yet no reason to overflow.
    IdTokenExpiryHuge,
    /// ID token: no `iat`.
    IdTokenMissingIssuedAt = "oidcc-client-test-missing-iat",
    /// ID token: issued in an hour.
    IdTokenIssuedInFuture,
    /// ID token: issued a week ago.
    IdTokenIssuedAWeekAgo = "fapi1-advanced-final-client-test-iat-is-week-in-past",
    /// ID token: `iat` is a string.
    IdTokenIssuedAtString,
    /// ID token: not valid before the next hour.
    IdTokenNotBeforeInFuture,
    /// ID token: no `auth_time`.
    IdTokenMissingAuthenticationTime,
    /// ID token: `auth_time` a day ago.
    IdTokenAuthenticatedYesterday,
    /// ID token: no `nonce`.
    IdTokenMissingNonce = "fapi2-security-profile-final-client-test-invalid-missing-nonce",
    /// ID token: `nonce` with `1` appended.
    IdTokenWrongNonce = "oidcc-client-test-nonce-invalid",
    /// ID token: `nonce` is an array that holds the right one.
    IdTokenNonceArray,
    /// ID token: `at_hash` of another access token.
    IdTokenWrongAccessTokenHash = "oidcc-client-test-invalid-athash",
    /// ID token: no `at_hash`. Legal in the code flow.
    IdTokenMissingAccessTokenHash = "oidcc-client-test-missing-athash",
    /// ID token: `email_verified` is the string `"false"`.
    IdTokenEmailVerifiedString,
    /// ID token of a refresh: another `iss`.
    IdTokenRefreshedWrongIssuer = "oidcc-client-test-refresh-token-invalid-issuer",
    /// ID token of a refresh: another `sub`.
    IdTokenRefreshedWrongSubject = "oidcc-client-test-refresh-token-invalid-sub",
    /// ID token: `sub` and `nonce` appear twice in the payload.
    IdTokenDuplicateClaim,
    /// ID token: the payload is not JSON.
    IdTokenNotJson,
    /// ID token: the payload is a JSON array.
    IdTokenNotAnObject,
    /// ID token: a claim nested ten thousand deep.
    IdTokenDeeplyNested,
    /// ID token: more than 64 KB.
    IdTokenHuge,

    /// ID token: `alg` is `none`, no signature.
    IdTokenUnsigned = "oidcc-client-test-idtoken-sig-none",
    /// ID token: `alg` is `nOnE`, no signature.
    IdTokenUnsignedOddCase,
    /// ID token: no `alg`.
    IdTokenMissingAlgorithm,
    /// ID token: HS256 with the client secret.
    IdTokenSignedWithClientSecret,
    /// ID token: HS256 with the public key, as PEM.
    IdTokenSignedWithPublicKey,
    /// ID token: a genuine key of another algorithm than registered.
    IdTokenAlternateAlgorithm = "fapi2-security-profile-final-client-test-invalid-alternate-alg",
    /// ID token: bits of the signature flipped.
    IdTokenInvalidSignature = "oidcc-client-test-invalid-sig-rs256",
    /// ID token: signed by a key outside the key set, under a published key id.
    IdTokenSignedByStranger,
    /// ID token without `kid`; the key set has one key of each type, without ids. Legal.
    IdTokenNoKeyIdOneKey = "oidcc-client-test-kid-absent-single-jwks",
    /// ID token without `kid`; the key set has three RSA keys, without ids. Legal; may be refused.
    IdTokenNoKeyIdSeveralKeys = "oidcc-client-test-kid-absent-multiple-jwks",
    /// ID token: `kid` of no key.
    IdTokenUnknownKeyId,
    /// ID token: signed by the key before the present one, which is no longer published.
    IdTokenRetiredKey,
    /// ID token: `kid` looks like a path.
    IdTokenKeyIdPath,
    /// ID token: `kid` is a number.
    IdTokenKeyIdNumeric,
    /// ID token: signed by a stranger's key, which the header brings along as `jwk`.
    IdTokenEmbeddedKey,
    /// ID token: the header demands an unknown extension.
    IdTokenUnknownCritical,
    /// ID token: `crit` is empty.
    IdTokenEmptyCritical,
    /// ID token: `typ` is `logout+jwt`.
    IdTokenTypeLogout,
    /// ID token: `typ` is `at+jwt`.
    IdTokenTypeAccessToken,
    /// ID token: `alg` appears twice in the header.
    IdTokenDuplicateHeaderMember,
    /// ID token: the signature part is cut off.
    IdTokenTruncated,
    /// ID token: five parts.
    IdTokenExtraParts,
    /// ID token: parts padded with `=`.
    IdTokenPadded,

    /// Logout token: `alg` is `none`, no signature.
    LogoutTokenUnsigned = "oidcc-client-test-rp-backchannel-rpinitlogout-alg-none",
    /// Logout token: a genuine key of another algorithm than registered.
    LogoutTokenWrongAlgorithm = "oidcc-client-test-rp-backchannel-rpinitlogout-wrong-alg",
    /// Logout token: `iss` with `1` appended.
    LogoutTokenWrongIssuer = "oidcc-client-test-rp-backchannel-rpinitlogout-wrong-iss",
    /// Logout token: `aud` with `1` appended.
    LogoutTokenWrongAudience = "oidcc-client-test-rp-backchannel-rpinitlogout-wrong-aud",
    /// Logout token: no `events`.
    LogoutTokenMissingEvent = "oidcc-client-test-rp-backchannel-rpinitlogout-no-event",
    /// Logout token: `events` names another event.
    LogoutTokenWrongEvent = "oidcc-client-test-rp-backchannel-rpinitlogout-wrong-event",
    /// Logout token: with a `nonce`, as only ID tokens have.
    LogoutTokenWithNonce = "oidcc-client-test-rp-backchannel-rpinitlogout-with-nonce",
    /// Logout token: expired six minutes ago.
    LogoutTokenExpired,
    /// Logout token: neither `sub` nor `sid`.
    LogoutTokenNamesNobody,

    /// Userinfo: `sub` with `invalid` appended.
    UserInfoWrongSubject = "oidcc-client-test-userinfo-invalid-sub",
    /// Userinfo: no `sub`.
    UserInfoMissingSubject,
    /// Userinfo: `sub` appears twice.
    UserInfoDuplicateSubject,
    /// Userinfo: `iss` and `email` contradict the ID token.
    UserInfoContradictsIdToken,
    /// Userinfo: claims by reference, at the canary. Legal; must not be fetched unasked.
    UserInfoDistributedClaims = "oidcc-client-test-distributed-claims",
    /// Userinfo: claims of another issuer in an unsigned JWT.
    UserInfoAggregatedClaims = "oidcc-client-test-aggregated-claims",
    /// Userinfo: a JSON array.
    UserInfoNotAnObject,

    /// OAuth 1.0a: `oauth_callback_confirmed` is `false`.
    OAuth1CallbackNotConfirmed,
    /// OAuth 1.0a: no `oauth_callback_confirmed`.
    OAuth1CallbackConfirmationMissing,
    /// OAuth 1.0a: no `oauth_token_secret`.
    OAuth1MissingSecret,
    /// OAuth 1.0a: empty `oauth_token`.
    OAuth1EmptyToken,
    /// OAuth 1.0a: `oauth_token` appears twice.
    OAuth1DuplicateNames,
    /// OAuth 1.0a: JSON instead of a form.
    OAuth1Json,
    /// OAuth 1.0a: the callback names another `oauth_token`.
    OAuth1WrongTokenInCallback,
    /// OAuth 1.0a: the callback has no `oauth_verifier`.
    OAuth1MissingVerifier,
    /// OAuth 1.0a: the callback's `oauth_verifier` is empty.
    OAuth1EmptyVerifier,
    /// OAuth 1.0a: the callback has `oauth_token` twice.
    OAuth1TokenTwiceInCallback,
    /// OAuth 1.0a: both credential endpoints answer 401 with `oauth_problem`.
    OAuth1Problem,
    /// OAuth 1.0a: the callback says `denied`.
    OAuth1Denied,
}
