//! What other libraries and providers call things, so that people who come from them are told the one word that is ours.

use crate::keys::{self, Key};
use crate::suggest;

/// What somebody means by a word that is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// This key, with the value that was written where it is one.
    Key(Key),
    /// Who the server is: `issuer` or `metadata_url`, as the value tells.
    Server,
    /// A key, or the one for a path of the application if the value is one.
    Address(Key, Key),
    /// Where the profile keeps this claim, in a list of `userinfo`.
    Claim(&'static str),
    /// An extra parameter of this name, or of the word itself.
    Parameter(Option<&'static str>),
    /// The header of this name.
    Header(&'static str),
    /// This declaration, whatever the value, and why.
    Always(&'static str, &'static str),
    /// Nothing: it is done in any case, in this way.
    Done(&'static str),
    /// A switch for what is done in any case: this is what turns it off.
    Switch(&'static str, &'static str),
    /// It is said elsewhere: why, and where.
    Elsewhere(&'static str, &'static str),
}

use Meaning::{Address, Always, Claim, Done, Elsewhere, Header, Parameter, Server, Switch};

const STATE: Meaning = Done("every login has a fresh `state`, and in OpenID Connect a fresh `nonce`; both are checked");
const PKCE: Meaning = Switch("every login uses PKCE with `S256`", "dangerous_no_pkce");
const HTTPS: Meaning =
    Switch("every URL uses `https`, but for a test server on this machine", "dangerous_allow_loopback_http");
const SITE: Meaning = Elsewhere("URLs are written as a whole, each in its key", "remove it");
const CODE: Meaning = Done("logins use the authorization code grant alone (RFC 9700 §2.1.2)");
const CHECKED: Meaning = Done("signature, issuer, audience and times of ID tokens are checked in every login");
const CACHED: Meaning = Done("metadata and keys are kept as long as the server says, within bounds");
const LIMITS: Meaning = Elsewhere(
    "time limits are the application's, for all providers alike",
    "remove it, and write `OAuthLayer::builder().limits(Limits::default().with_call_timeout(…))`",
);
const CONNECTION: Meaning = Elsewhere(
    "how the application connects is the same for all providers",
    "remove it, and give the layer a client: `OAuthLayer::builder().http_client(…)`",
);
const SKEW: Meaning = Elsewhere(
    "clocks are the application's, for all providers alike",
    "remove it, and write `OAuthLayer::builder().clock_skew(…)`",
);
const SESSION: Meaning = Elsewhere(
    "sessions are the application's, whatever the provider",
    "remove it, and write `OAuthLayer::builder().session_cookie(…)` or `.session_life(…)`",
);
const SECRET: Meaning =
    Elsewhere("what seals cookies is a setting of the application", "remove it, and set `OAUTH_SECRET`");
const AFTER_LOGIN: Meaning = Elsewhere(
    "where a login ends is said at the routes",
    "remove it, and write `Example::routes().after_login(\"/…\")`, with the name of your struct",
);
const AFTER_LOGOUT: Meaning = Elsewhere(
    "where a logout ends is said at the routes",
    "remove it, and write `Example::routes().after_logout(\"/…\")`, with the name of your struct",
);
const ON_LOGIN: Meaning = Elsewhere(
    "who may log in is decided by a hook of the routes",
    "remove it, and write `Example::routes().on_login(handler)`, with the name of your struct",
);
const MOUNT: Meaning = Elsewhere(
    "what stands before the paths is said at the routes",
    "remove it, and write `Example::routes().mount(\"/…\")`, with the name of your struct",
);
const FAILED: Meaning = Done("a login that failed is shown at the login path, with a way to try again");
const OFFLINE: Meaning = Elsewhere(
    "providers give refresh tokens for a scope or for a parameter",
    "remove it, and write `refresh_tokens`, which asks as OpenID Connect or the preset wants it; elsewhere what the provider documents, such as `authorization_params(access_type = \"offline\")`",
);
const IN_SCOPES: Meaning = Elsewhere("it is a scope", "remove it, and add it to the list: `scopes(…)`");
const TENANT: Meaning = Elsewhere(
    "it is a part of the provider's URLs",
    "remove it, and write it in the URL, or write `{tenant}` there and declare a field `tenant: String`",
);
const BASE_URL: Meaning = Elsewhere(
    "the application's own address is a setting, and the provider's is its issuer",
    "remove it, and set `OAUTH_BASE_URL`; for the provider write `issuer = \"https://…\"`",
);

macro_rules! vocabulary {
    ($($meaning:expr => $($word:literal)*;)*) => {
        /// Words in lower case without `_`, as they are compared.
        const WORDS: &[(&str, Meaning)] = &[$($(($word, $meaning),)*)*];
    };
}

#[rustfmt::skip] // A table reads best as one.
vocabulary! {
    // The registration.
    Meaning::Key(Key::ClientId) => "appid" "apikey" "appkey" "applicationid" "clientkey" "consumerkey" "key";
    Meaning::Key(Key::ClientSecret) => "apisecret" "appsecret" "applicationsecret" "clientpassword" "consumersecret" "secret" "password";
    Meaning::Key(Key::ClientIdEnv) => "clientidfrom" "clientidsetting" "clientidvar" "clientidvariable" "consumerkeyenv" "idenv";
    Meaning::Key(Key::ClientSecretEnv) => "clientsecretfrom" "clientsecretsetting" "clientsecretvar" "consumersecretenv" "secretenv";
    Meaning::Key(Key::EnvPrefix) => "environment" "environmentprefix" "envvarprefix" "prefixenv" "settings" "settingsprefix";
    // Who the provider is.
    Server => "authority" "authserverurl" "configurationurl" "configurl" "discovery" "discoverydocument" "discoveryendpoint"
        "discoveryuri" "discoveryurl" "domain" "host" "iss" "issueridentifier" "issueruri" "issuerurl" "metadata" "metadataaddress" "metadataendpoint"
        "metadatauri" "oidcissuer" "oidcurl" "openidconfiguration" "openidconfigurl" "openidconfigurationurl" "openidurl"
        "providerurl" "server" "servermetadata" "servermetadataurl" "serveruri" "serverurl" "tenanturl" "wellknown" "wellknownendpoint"
        "wellknownuri" "wellknownurl";
    TENANT => "directoryid" "tenant" "tenantid" "orgurl";
    BASE_URL => "appurl" "baseuri" "baseurl" "publicurl" "rooturl";
    Meaning::Key(Key::Name) => "id" "providerid" "providername" "registrationid" "slug" "strategy";
    Meaning::Key(Key::DisplayName) => "buttonlabel" "buttontext" "clientname" "label" "text" "title";
    Meaning::Key(Key::Preset) => "provider" "template" "wellknownprovider";
    Meaning::Key(Key::Protocol) => "kind" "oauthversion" "protocoltype" "providertype" "type" "version";
    // Endpoints.
    Meaning::Key(Key::AuthorizationEndpoint) => "authendpoint" "authorization" "authorizationuri" "authorizationurl" "authorize" "authorizeendpoint"
        "authorizeuri" "authorizeurl" "authuri" "authurl" "oauthurl" "userauthorizationuri" "userauthorizationurl";
    Address(Key::AuthorizationEndpoint, Key::LoginPath) => "authpath" "authorizationpath" "loginendpoint" "loginpage" "loginroute" "loginuri" "loginurl" "signinpath"
        "signinurl" "startpath";
    Meaning::Key(Key::TokenEndpoint) => "accesstokenendpoint" "accesstokenuri" "accesstokenurl" "exchangeurl" "token" "tokenpath"
        "tokenuri" "tokenurl";
    Meaning::Key(Key::RefreshEndpoint) => "autorefreshurl" "refreshtokenendpoint" "refreshtokenurl" "refreshuri" "refreshurl";
    Meaning::Key(Key::TemporaryCredentialsEndpoint) => "initiateendpoint" "initiateurl" "requesttokenendpoint" "requesttokenuri"
        "requesttokenurl" "temporarycredentialsurl" "temporarycredentialendpoint";
    Meaning::Key(Key::UserinfoEndpoint) => "identityurl" "meendpoint" "meurl" "profileendpoint" "profileuri" "profileurl" "resourceownerurl"
        "userapiurl" "userendpoint" "userinfouri" "userinfourl" "userprofileurl" "userurl" "useruri";
    Meaning::Key(Key::JwksUri) => "certsurl" "jwks" "jwksendpoint" "jwkseturi" "jwkseturl" "jwksurl" "keysurl" "publickeyurl";
    Address(Key::EndSessionEndpoint, Key::LogoutPath) => "endsession" "endsessionuri" "endsessionurl" "logoutendpoint" "logoutroute" "logouturi" "logouturl"
        "signoutpath" "signouturl";
    Meaning::Key(Key::RevocationEndpoint) => "revocationuri" "revocationurl" "revokeendpoint" "revoketokenurl" "revokeurl"
        "tokenrevocationendpoint" "tokenrevocationurl";
    Meaning::Key(Key::DisconnectEndpoint) => "deauthorizationendpoint" "deauthorizeendpoint" "deauthorizeurl" "disconnecturl" "unlinkendpoint" "unlinkurl";
    Meaning::Key(Key::IntrospectionEndpoint) => "introspectionuri" "introspectionurl" "introspecturl" "introspectendpoint" "tokenintrospectionendpoint";
    // Paths of the application.
    Meaning::Key(Key::CallbackPath) => "callback" "callbackendpoint" "callbackroute" "callbackuri" "callbackurl" "redirect" "redirectendpoint"
        "redirectpath" "redirecturi" "redirecturis" "redirecturl" "redirecturls" "replyurl" "returnurl";
    AFTER_LOGIN => "afterlogin" "defaultredirect" "defaultsuccessurl" "loginredirecturl" "successredirect" "successurl" "postloginredirect" "returnto";
    AFTER_LOGOUT => "afterlogout" "logoutredirect" "logoutredirecturl" "logoutsuccessurl" "postlogoutredirect" "postlogoutredirecturi"
        "postlogoutredirecturis";
    FAILED => "errorpath" "errorurl" "failurepath" "failureredirect" "failureurl" "onfailure";
    MOUNT => "basepath" "mount" "mountpath" "pathprefix" "urlprefix";
    ON_LOGIN => "alloweddomains" "allowedemails" "allowedusers" "loginhook" "onlogin" "onsignin" "onsuccess" "signincallback" "verifyuser";
    // Scopes.
    Meaning::Key(Key::Scopes) => "defaultscope" "defaultscopes" "oauthscope" "oauthscopes" "permissions" "perms" "requiredscopes" "scope"
        "scopelist";
    Meaning::Key(Key::IncrementalScopes) => "additionalscopes" "extrascopes" "optionalscopes";
    Meaning::Key(Key::ScopeSeparator) => "scopedelimiter" "scopejoiner" "scopesdelimiter" "scopesep" "scopesseparator";
    OFFLINE => "offline" "offlineaccess" "refreshtoken" "requestrefreshtoken" "userefreshtoken" "refresh";
    IN_SCOPES => "email" "openid";
    // Parameters and headers.
    Meaning::Key(Key::AuthorizationParams) => "additionalparameters" "additionalparams" "authextraparams" "authorizationoptions"
        "authorizationparameters" "authorizationquery" "authorizationrequestparams" "authorizeoptions" "authorizeparameters" "authorizeparams" "authparams"
        "customparams" "extraauthorizeparams" "extraauthparams" "extraparameters" "extraparams" "extraqueryparams" "extraqueryparameters" "loginparams"
        "options" "parameters" "params" "queryparams";
    Meaning::Key(Key::TokenParams) => "extratokenparams" "tokenoptions" "tokenparameters" "tokenrequestparams" "tokenextraparams";
    Parameter(None) => "accesstype" "acrvalues" "allowsignup" "approvalprompt" "audience" "claimslocales" "connection" "display" "domainhint"
        "duration" "forceverify" "includegrantedscopes" "idphint" "kcidphint" "locale" "loginhint" "maxage" "organization" "organizationid" "prompt" "resource"
        "screenhint" "showdialog" "tokenaccesstype" "uilocales" "vtr";
    Parameter(Some("hd")) => "hd" "hosteddomain" "hosteddomains";
    Parameter(Some("acr_values")) => "acr" "requiredacr";
    Meaning::Key(Key::Headers) => "customheaders" "defaultheaders" "extraheaders" "header" "httpheaders" "requestheaders";
    Header("User-Agent") => "useragent";
    Header("Accept") => "accept";
    // How the client proves itself, and how tokens are signed.
    Meaning::Key(Key::ClientAuthentication) => "authenticationmethod" "authmethod" "authscheme" "authstyle" "clientauth" "clientauthenticationmethod"
        "clientauthmethod" "tokenauthmethod" "tokenendpointauthmethod" "tokenendpointauthenticationmethod";
    Always("client_authentication = none", "a client without a secret says so") => "public" "publicclient" "ispublic";
    Meaning::Key(Key::IdTokenAlg) => "alg" "algorithm" "algorithms" "idtokenalgorithm" "idtokensignaturealg" "idtokensignedresponsealg"
        "idtokensigningalg" "idtokensigningalgorithm" "jwsalg" "jwsalgorithm" "jwtalg" "jwtalgorithm" "signingalg" "signingalgorithm";
    Meaning::Key(Key::SignatureMethod) => "oauthsignaturemethod" "signature" "signaturealgorithm" "signmethod";
    Meaning::Key(Key::TrustedAudiences) => "acceptedaudiences" "aud" "audiences" "jwtaudience" "validaudiences";
    Always("response_mode = form_post", "it is a mode of the answer") => "formpost" "useformpost";
    CODE => "authorizationgranttype" "flow" "granttype" "granttypes" "responsetype" "responsetypes" "implicit" "useimplicit";
    STATE => "checks" "csrf" "csrfprotection" "csrftoken" "nonce" "nonceenabled" "securenonce" "state" "statecheck" "statestore" "usenonce" "usestate"
        "validatenonce" "validatestate";
    PKCE => "challengemethod" "codechallenge" "codechallengemethod" "codeverifier" "enablepkce" "pkce" "pkceenabled" "pkcemethod" "requirepkce"
        "requireproofkey" "usepkce";
    Always("dangerous_no_pkce", "a provider that refuses PKCE is the exception, and named as one") => "disablepkce" "nopkce" "skippkce" "withoutpkce";
    CHECKED => "checkissuer" "issuervalidation" "skipissuercheck" "validateaudience" "validateissuer" "verifyidtoken" "verifyissuer" "verifysignature";
    Meaning::Key(Key::DangerousAllowLoopbackHttp) => "allowhttp" "allowinsecure" "allowinsecurehttp" "dangerousallowhttp" "insecure" "insecurehttp";
    HTTPS => "requirehttps" "requirehttpsmetadata" "tlsrequired";
    SITE => "apibaseurl" "apiurl" "site";
    // What is the application's.
    LIMITS => "calltimeout" "connecttimeout" "httptimeout" "readtimeout" "requesttimeout" "timeout" "timeoutms" "timeouts";
    CONNECTION => "cacert" "cafile" "certificate" "httpclient" "httpproxy" "httpsproxy" "insecureskipverify" "maxretries" "proxy" "retries" "retry" "rootcertificate"
        "skiptlsverify" "sslverify" "tlsverify" "verifyssl" "verifytls";
    SKEW => "clockskew" "clocktolerance" "leeway";
    SESSION => "cookie" "cookiename" "maxsessionage" "session" "sessioncookie" "sessionduration" "sessionlife" "sessionlifetime" "sessionmaxage" "sessionttl";
    SECRET => "cookiesecret" "secretkey" "sessionkey" "sessionsecret";
    CACHED => "cache" "cachettl" "jwkscache" "jwkscachettl" "metadatacache";
    // Who the user is.
    Claim("subject") => "idfield" "principalclaim" "subject" "subjectclaim" "subjectfield" "sub" "uid" "uidfield" "useridattribute"
        "useridfield" "usernameattribute" "usernameattributename";
    Claim("email") => "emailattribute" "emailclaim" "emailfield";
    Claim("username") => "usernameclaim" "usernamefield" "loginfield";
    Claim("name") => "nameattribute" "nameclaim" "namefield";
    Claim("picture") => "avatarfield" "pictureclaim" "picturefield";
    Meaning::Key(Key::Userinfo) => "attributemap" "attributemapping" "attributes" "claimmap" "claimmapping" "claimsmapping" "mapping" "profile"
        "usermapping" "userinfomapping" "profilemapping";
    Meaning::Key(Key::Claims) => "claimsstruct" "claimstype" "customclaims" "profiletype" "userclaims" "userinfotype" "usertype";
    Meaning::Key(Key::Roles) => "authorities" "authoritiesclaim" "groups" "groupsclaim" "groupsclaimname" "roleclaim" "roleclaimtype" "rolesclaim" "rolespath";
    // Peculiarities.
    Meaning::Key(Key::InternalUrl) => "backchannelurl" "internalbaseurl" "internalhost" "internalissuer";
    Meaning::Key(Key::DangerousOptionalNonce) => "nononce" "optionalnonce" "disablenonce" "skipnonce";
    Meaning::Key(Key::ProfileInIdToken) => "nouserinfo" "skipuserinfo" "disableuserinfo";
    Meaning::Key(Key::BearerTokenType) => "tokentype";
    Meaning::Key(Key::TokenAnswer) => "tokenfields" "tokenresponse";
    Meaning::Key(Key::ErrorAnswer) => "errorfields" "errorresponse";
    Meaning::Key(Key::RenamedParams) => "paramnames" "renameparams" "renamedparameters" "rename";
    Meaning::Key(Key::TokenRequestFormat) => "tokencontenttype" "tokenrequestcontenttype" "tokenrequesttype";
    Meaning::Key(Key::BeforeCall) => "beforerequest" "onrequest" "requesthook" "requestinterceptor";
    Meaning::Key(Key::AfterCall) => "afterresponse" "onresponse" "responsehook" "responseinterceptor";
    // Fields.
    Meaning::Key(Key::Env) => "envvar" "fromenv" "setting" "var" "variable";
    Meaning::Key(Key::Default) => "defaultvalue" "fallback" "value";
    Meaning::Key(Key::File) => "fromfile" "secretfile";
}

/// What somebody means by `word`.
pub(crate) fn meaning(word: &str) -> Option<Meaning> {
    let word = normalised(word);
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// Whether the word may stand for who the provider is, so that this is not missing.
pub(crate) fn may_name_the_provider(meaning: Meaning) -> bool {
    meaning == TENANT || meaning == BASE_URL
}

/// The same for a slip of the finger.
pub(crate) fn meaning_of_a_slip(word: &str) -> Option<Meaning> {
    // Short words are close to too many.
    let long = WORDS.iter().map(|(known, _)| *known).filter(|known| known.len() > 6);
    suggest::within(2, &normalised(word), long).and_then(meaning)
}

/// `authorizationURL`, `authorization_url` and `authorization-url` are one word.
fn normalised(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// The keys of a place that have most in common with `word`: three at most, and none that has nothing.
pub(crate) fn nearest(word: &str, place: keys::Place) -> Vec<&'static str> {
    const MOST: usize = 3;
    let word = word.to_lowercase();
    let parts: Vec<&str> = word.split(['_', '-']).filter(|part| part.len() > 3).collect();
    let common = |key: &str| key.split('_').filter(|theirs| parts.iter().any(|part| is_kin(part, theirs))).count();
    let mut keys: Vec<(usize, &str)> =
        keys::legal(place).map(|key| (common(key), key)).filter(|(n, _)| *n > 0).collect();
    keys.sort_by_key(|(n, key)| (std::cmp::Reverse(*n), key.len()));
    keys.into_iter().take(MOST).map(|(_, key)| key).collect()
}

/// `scope` and `scopes`, `sign` and `signature`
fn is_kin(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.len() > 3 && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Meaning, WORDS, meaning, meaning_of_a_slip, nearest};
    use crate::keys::{self, Key, Place};

    #[test]
    fn words_are_written_as_they_are_compared_and_mean_one_thing() {
        let mut seen = BTreeSet::new();
        for (word, _) in WORDS {
            assert!(word.chars().all(|c| c.is_ascii_lowercase()), "{word}");
            assert!(seen.insert(word), "`{word}` is there twice");
        }
    }

    /// A word that is a key somewhere would never be looked up there.
    #[test]
    fn words_are_no_keys_of_a_struct() {
        for (word, _) in WORDS {
            let key = keys::legal(Place::Struct).find(|key| key.replace('_', "") == *word);
            assert_eq!(key, None, "{word}");
        }
    }

    #[test]
    fn every_spelling_is_understood() {
        let endpoint = Some(Meaning::Key(Key::AuthorizationEndpoint));
        for word in ["authorizationURL", "authorization_url", "AuthorizationUri", "auth_url"] {
            assert_eq!(meaning(word), endpoint, "{word}");
        }
        assert_eq!(meaning("authorisation_url"), None);
        assert_eq!(meaning_of_a_slip("authorisation_url"), endpoint);
        assert_eq!(meaning_of_a_slip("colour"), None);
    }

    #[test]
    fn the_nearest_keys_are_few() {
        assert_eq!(nearest("colour", Place::Struct), Vec::<&str>::new());
        assert_eq!(nearest("login_colour", Place::Struct), ["login_path"]);
        let near = nearest("scope_token_endpoint_path", Place::Struct);
        assert!(near.len() == 3 && near.contains(&"token_endpoint"), "{near:?}");
    }
}
