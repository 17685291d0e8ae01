//! The keys of `#[oauth(…)]` as editors complete them. No compiler ever sees this file: `cfg(rust_analyzer)` is set by editors.
//!
//! The derive names these modules where a key stands that is not finished. A test of the derive compares them with its table.

/// On the struct of a provider.
pub mod provider {
    /// The last segment of the provider's paths.
    pub mod name {}
    /// The name people read.
    pub mod display_name {}
    /// The protocol, where the other keys do not tell it.
    pub mod protocol {
        /// `oidc`
        pub mod oidc {}
        /// `oauth2`
        pub mod oauth2 {}
        /// `oauth1`
        pub mod oauth1 {}
    }
    /// A well-known provider, which the other keys change.
    pub mod preset {}
    /// Where the metadata document is.
    pub mod metadata_url {}
    /// The issuer identifier.
    pub mod issuer {}
    /// Whose users may log in, where the issuer has a place for a tenant.
    pub mod tenants {}
    /// Where this process reaches the issuer, if not where browsers do.
    pub mod internal_url {}
    /// Where the browser is sent.
    pub mod authorization_endpoint {}
    /// Where tokens are asked for.
    pub mod token_endpoint {}
    /// Where tokens are refreshed.
    pub mod refresh_endpoint {}
    /// Where an OAuth 1.0a login starts.
    pub mod temporary_credentials_endpoint {}
    /// Where the user's profile is read.
    pub mod userinfo_endpoint {}
    /// Where the user's e-mail address is read, if not in the profile.
    pub mod email_endpoint {}
    /// Where the provider's keys are.
    pub mod jwks_uri {}
    /// Where a logout is sent.
    pub mod end_session_endpoint {}
    /// Where tokens are revoked.
    pub mod revocation_endpoint {}
    /// Where everything that was granted is ended.
    pub mod disconnect_endpoint {}
    /// Where the server is asked about a token.
    pub mod introspection_endpoint {}
    /// The scopes asked for.
    pub mod scopes {}
    /// The scopes asked for when a page needs them.
    pub mod incremental_scopes {}
    /// Asks for refresh tokens, as the provider wants to be asked.
    pub mod refresh_tokens {}
    /// What stands between two scopes.
    pub mod scope_separator {}
    /// Extra parameters of every authorization request.
    pub mod authorization_params {}
    /// Extra parameters of every token request.
    pub mod token_params {}
    /// Extra parameters of refresh requests alone.
    pub mod refresh_params {}
    /// The query of the exchange of an access token for one that lasts.
    pub mod exchange_params {}
    /// Headers of every call to the provider.
    pub mod headers {}
    /// What the provider calls parameters.
    pub mod renamed_params {}
    /// What the provider calls the parameters of token requests alone.
    pub mod renamed_token_params {}
    /// What the redirect calls the code.
    pub mod code_in_redirect {}
    /// How token requests carry their parameters.
    pub mod token_request_format {
        /// `form`
        pub mod form {}
        /// `json`
        pub mod json {}
        /// `dangerous_query`
        pub mod dangerous_query {}
    }
    /// How tokens are revoked.
    pub mod revocation_request {
        /// `form`
        pub mod form {}
        /// `json`
        pub mod json {}
        /// `access_token`
        pub mod access_token {}
        /// `bearer`
        pub mod bearer {}
        /// `bearer_delete`
        pub mod bearer_delete {}
        /// `client_delete`
        pub mod client_delete {}
    }
    /// How everything that was granted is ended.
    pub mod disconnect_request {
        /// `form`
        pub mod form {}
        /// `json`
        pub mod json {}
        /// `access_token`
        pub mod access_token {}
        /// `bearer`
        pub mod bearer {}
        /// `bearer_delete`
        pub mod bearer_delete {}
        /// `client_delete`
        pub mod client_delete {}
    }
    /// How token answers are encoded, whatever they claim.
    pub mod token_answer_format {
        /// `json`
        pub mod json {}
        /// `form`
        pub mod form {}
    }
    /// Where token answers keep things.
    pub mod token_answer {}
    /// Where token answers say that they are errors.
    pub mod error_answer {}
    /// What the provider calls scopes when it grants them.
    pub mod scope_aliases {}
    /// Who else ID tokens may be for.
    pub mod trusted_audiences {}
    /// What the provider calls a bearer token.
    pub mod bearer_token_type {}
    /// Accepts token answers without a type.
    pub mod optional_token_type {}
    /// What stands in the place of `Bearer`.
    pub mod access_token_scheme {}
    /// The header that the access token travels in, alone.
    pub mod access_token_header {}
    /// The parameter of a form that the access token travels in.
    pub mod access_token_form {}
    /// Sends a proof of the client secret with every access token.
    pub mod appsecret_proof {}
    /// The token answer says who the user is.
    pub mod profile_in_token_answer {}
    /// The access token, a JWT, says who the user is.
    pub mod profile_in_access_token {}
    /// The ID token says all there is: userinfo is never called.
    pub mod profile_in_id_token {}
    /// Reads truth values that are texts or numbers.
    pub mod lenient_booleans {}
    /// Facts of the token answer that are kept.
    pub mod keep_from_token {}
    /// Facts of the redirect that are kept.
    pub mod keep_from_redirect {}
    /// Which fact of the token answer says where the user's API is.
    pub mod api_base {}
    /// What the redirect says about the name of a user.
    pub mod name_in_redirect {}
    /// Runs before every call to the provider.
    pub mod before_call {}
    /// Runs after every call to the provider.
    pub mod after_call {}
    /// How the provider's answer comes back.
    pub mod response_mode {
        /// `query`
        pub mod query {}
        /// `form_post`
        pub mod form_post {}
    }
    /// How the client proves itself.
    pub mod client_authentication {
        /// `client_secret_basic`
        pub mod client_secret_basic {}
        /// `client_secret_post`
        pub mod client_secret_post {}
        /// `none`
        pub mod none {}
    }
    /// The client secret is minted, with a private key.
    pub mod minted_secret {}
    /// How requests are signed.
    pub mod signature_method {
        /// `hmac_sha1`
        pub mod hmac_sha1 {}
        /// `hmac_sha256`
        pub mod hmac_sha256 {}
        /// `hmac_sha512`
        pub mod hmac_sha512 {}
        /// `rsa_sha1`
        pub mod rsa_sha1 {}
        /// `rsa_sha256`
        pub mod rsa_sha256 {}
        /// `rsa_sha512`
        pub mod rsa_sha512 {}
        /// `dangerous_plaintext`
        pub mod dangerous_plaintext {}
    }
    /// Where the protocol parameters travel.
    pub mod placement {
        /// `header`
        pub mod header {}
        /// `body`
        pub mod body {}
        /// `query`
        pub mod query {}
    }
    /// The realm of the `Authorization` header.
    pub mod realm {}
    /// Where the profile keeps the standard claims.
    pub mod userinfo {}
    /// How the profile is asked for.
    pub mod userinfo_method {
        /// `get`
        pub mod get {}
        /// `post`
        pub mod post {}
        /// `post_json`
        pub mod post_json {}
    }
    /// Parameters of every request for the profile.
    pub mod userinfo_params {}
    /// Where the e-mail addresses of a user stand.
    pub mod email_list {}
    /// What an e-mail address proves.
    pub mod email_proof {
        /// `claim`
        pub mod claim {}
        /// `never`
        pub mod never {}
        /// `dangerous_always`
        pub mod dangerous_always {}
    }
    /// The type that the claims are read as.
    pub mod claims {}
    /// Where the roles of a user are.
    pub mod roles {}
    /// The algorithm ID tokens must be signed with.
    pub mod id_token_alg {
        /// `RS256`
        pub mod RS256 {}
        /// `RS384`
        pub mod RS384 {}
        /// `RS512`
        pub mod RS512 {}
        /// `PS256`
        pub mod PS256 {}
        /// `PS384`
        pub mod PS384 {}
        /// `PS512`
        pub mod PS512 {}
        /// `ES256`
        pub mod ES256 {}
        /// `ES384`
        pub mod ES384 {}
        /// `ES512`
        pub mod ES512 {}
        /// `EdDSA`
        pub mod EdDSA {}
    }
    /// What the names of the settings begin with.
    pub mod env_prefix {}
    /// The setting that holds the client identifier.
    pub mod client_id_env {}
    /// The setting that holds the client secret.
    pub mod client_secret_env {}
    /// The setting that holds `internal_url`.
    pub mod internal_url_env {}
    /// The colors of the button that offers the provider.
    pub mod button {}
    /// The path that starts a login.
    pub mod login_path {}
    /// The path of the redirect URI.
    pub mod callback_path {}
    /// The path that ends the session.
    pub mod logout_path {}
    /// Sends no PKCE challenge.
    pub mod dangerous_no_pkce {}
    /// The parameter of the query that the access token travels in.
    pub mod dangerous_access_token_query {}
    /// Where an access token is exchanged for one that lasts, by the query.
    pub mod dangerous_exchange_endpoint {}
    /// Accepts ID tokens without `nonce`.
    pub mod dangerous_optional_nonce {}
    /// Lets the users of every tenant in.
    pub mod dangerous_any_tenant {}
    /// Accepts `http` on loopback hosts.
    pub mod dangerous_allow_loopback_http {}
}

/// On a field of a provider.
pub mod field {
    /// The setting the field is read from.
    pub mod env {}
    /// The value without a setting.
    pub mod default {}
    /// The setting is the path of a file that holds the value.
    pub mod file {}
}

/// On a struct of providers.
pub mod providers {}

/// On a field of a struct of providers.
pub mod member {
    /// Another name, as for the same provider a second time.
    pub mod name {}
    /// The name people read.
    pub mod display_name {}
    /// What the names of its settings begin with.
    pub mod env_prefix {}
    /// What stands before its paths.
    pub mod mount {}
}
