//! For this crate's own tests: what a model expects, and clients of descriptions that are made at run time.

use std::sync::Arc;

use super::catalogue;
use super::model::{Model, Refusal};
use super::network::Models;
use crate::declaration::description::ProviderDescription;
use crate::declaration::provider::OAuthProvider;
use crate::declaration::settings::FieldValues;
use crate::error::Result;
use crate::flow::config::ClientConfig;
use crate::flow::{Client, Disconnecting};
use crate::tokens::{Revoke as _, Tokens};
use crate::types::PrivateKey;

type Pairs = &'static [(&'static str, &'static str)];

/// What tests of a model go by.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Facts {
    pub fields: Pairs,
    /// What the redirect calls the code.
    pub code: &'static str,
    /// What the token endpoint says of a code that is not good: code and words.
    pub bad_code: (&'static str, Option<&'static str>),
    pub other_scopes: &'static [&'static str],
    pub kept: Pairs,
    /// The scope and the parameters of a login that gets a refresh token.
    pub refresh: Option<(Option<&'static str>, Pairs)>,
    /// One call of the API.
    pub api: Option<(&'static str, &'static str)>,
    pub is_revocable: bool,
    /// There is a place where everything ends that the user granted.
    pub is_disconnectable: bool,
    pub also_granted: Option<&'static str>,
    /// The answer with the tokens says when they end.
    pub expires: bool,
    /// A cancelled login comes back as an error.
    pub is_cancel_told: bool,
    pub is_exchanged: bool,
    /// OAuth 1.0a: there are no codes, no scopes and no end.
    pub is_signed: bool,
    /// The provider tells whether it verified the address.
    pub tells_verified: bool,
}

#[doc(hidden)]
#[must_use]
pub fn facts(preset: &str) -> Option<Facts> {
    let model: &'static Model = catalogue::ALL.iter().copied().find(|model| model.preset == preset)?;
    let Refusal { code, words, .. } = model.token.bad_code;
    Some(Facts {
        fields: model.fields,
        code: model.authorization.code,
        bad_code: (code, words),
        other_scopes: model.other_scopes,
        kept: model.kept,
        refresh: model.refresh.as_ref().map(|refresh| (refresh.scope, refresh.login_params)),
        api: model.api.as_ref().map(|api| (api.method, api.url)),
        is_revocable: model.revocation.is_some(),
        is_disconnectable: model.disconnect.is_some(),
        also_granted: model.token.also_granted,
        expires: ["expires_in", "expireIn"]
            .iter()
            .any(|name| model.exchange.map_or(model.token.answer, |exchange| exchange.answer).contains(name)),
        is_cancel_told: model.authorization.cancel.contains("error="),
        is_exchanged: model.exchange.is_some(),
        is_signed: model.temporary.is_some(),
        tells_verified: texts(model).any(|text| text.contains("$VERIFIED")),
    })
}

fn texts(model: &'static Model) -> impl Iterator<Item = &'static str> {
    model.profile.iter().map(|resource| resource.answer).chain(model.openid.map(|openid| openid.claims))
}

/// A client of a provider as a description has it that no type declares.
///
/// # Errors
///
/// Those of [`Client::with`].
#[doc(hidden)]
pub fn described<P: OAuthProvider>(
    description: ProviderDescription,
    fields: &[(&'static str, &'static str)],
    config: ClientConfig,
) -> Result<Client<P>> {
    let key = fields.iter().find(|(name, _)| *name == "private_key").map(|(_, key)| PrivateKey::from(*key));
    let others = fields.iter().filter(|(name, _)| *name != "private_key");
    let fields = FieldValues {
        client_id: config.client_id.clone(),
        client_secret: config.client_secret.clone(),
        placeholders: others.map(|(name, value)| (*name, (*value).to_owned())).collect(),
        private_key: key.clone(),
        ..FieldValues::default()
    };
    let description = match key {
        Some(_) if description.quirks.minted_secret.is_some() => description.mints_secret(),
        _ => description,
    };
    Client::of_description(description, fields, config)
}

/// Gives the tokens back, and whether the model took them.
#[doc(hidden)]
pub async fn revoke<P: OAuthProvider>(client: &Client<P>, tokens: Tokens, models: &Models) -> bool {
    Arc::clone(&client.relying_party).revoke(tokens).await;
    !std::mem::take(&mut models.sessions().revoked).is_empty()
}

/// The same for everything that the user granted.
#[doc(hidden)]
pub async fn disconnect<P: OAuthProvider>(client: &Client<P>, tokens: Tokens, models: &Models) -> bool {
    Arc::new(Disconnecting(Arc::clone(&client.relying_party))).revoke(tokens).await;
    !std::mem::take(&mut models.sessions().revoked).is_empty()
}
