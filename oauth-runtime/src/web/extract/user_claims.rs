//! What the standard scopes yield, as accessors that exist where the scope is declared
//! ([OpenID Connect Core §5.1 and §5.4](https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims)).

use std::time::SystemTime;

use crate::declaration::claims::{TellsEmail, TellsName, TellsPicture, TellsUsername, TypedClaims};
use crate::declaration::provider::OAuthProvider;
use crate::declaration::scope::{self, Declares};
use crate::error::Result;
use crate::identity::{Address, ClaimTrust};
use crate::web::extract::user::{Login, User};

/// A claim that the provider did not send, or not as the specification says, is `None`: no claim but the subject is sure to
/// be there.
impl<P: OAuthProvider> User<P> {
    /// The full name, as it is shown.
    #[must_use]
    pub fn name(&self) -> Option<&str>
    where
        P: TellsName,
    {
        self.identity().text("name")
    }

    /// Given names or first names.
    #[must_use]
    pub fn given_name(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("given_name")
    }

    /// Surnames or last names.
    #[must_use]
    pub fn family_name(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("family_name")
    }

    /// Middle names.
    #[must_use]
    pub fn middle_name(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("middle_name")
    }

    /// The casual name, which may or may not be the given one.
    #[must_use]
    pub fn nickname(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("nickname")
    }

    /// The login name, which is not unique and changes hands: never the key of an account.
    #[must_use]
    pub fn preferred_username(&self) -> Option<&str>
    where
        P: TellsUsername,
    {
        self.identity().text("preferred_username")
    }

    /// The address of the profile page. It was written by the provider: nothing is fetched from it here.
    #[must_use]
    pub fn profile(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("profile")
    }

    /// The address of a picture. It was written by the provider: nothing is fetched from it here.
    #[must_use]
    pub fn picture(&self) -> Option<&str>
    where
        P: TellsPicture,
    {
        self.identity().text("picture")
    }

    /// The address of the web page or blog.
    #[must_use]
    pub fn website(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("website")
    }

    /// The gender: `female`, `male`, or any other text.
    #[must_use]
    pub fn gender(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("gender")
    }

    /// The birthday, as `1815-12-10`, as `0000-12-10` without its year, or as the year alone.
    #[must_use]
    pub fn birthdate(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("birthdate")
    }

    /// The time zone, such as `Europe/London`.
    #[must_use]
    pub fn zoneinfo(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("zoneinfo")
    }

    /// The language, as a tag such as `en-GB`; some providers write `en_GB`.
    #[must_use]
    pub fn locale(&self) -> Option<&str>
    where
        P: Declares<scope::profile>,
    {
        self.identity().text("locale")
    }

    /// When the provider last changed what it says about the user.
    #[must_use]
    pub fn updated_at(&self) -> Option<SystemTime>
    where
        P: Declares<scope::profile>,
    {
        self.identity().updated_at()
    }

    /// The e-mail address. What it is worth says [`email_trust`](Self::email_trust).
    #[must_use]
    pub fn email(&self) -> Option<&str>
    where
        P: TellsEmail,
    {
        self.identity().text("email")
    }

    /// How far the provider stands behind the address.
    #[must_use]
    pub fn email_trust(&self) -> ClaimTrust
    where
        P: TellsEmail,
    {
        self.identity().email_trust()
    }

    /// The phone number, such as `+44 20 7946 0000`. What it is worth says [`phone_number_trust`](Self::phone_number_trust).
    #[must_use]
    pub fn phone_number(&self) -> Option<&str>
    where
        P: Declares<scope::phone>,
    {
        self.identity().text("phone_number")
    }

    /// How far the provider stands behind the number.
    #[must_use]
    pub fn phone_number_trust(&self) -> ClaimTrust
    where
        P: Declares<scope::phone>,
    {
        self.identity().phone_number_trust()
    }

    /// The postal address.
    #[must_use]
    pub fn address(&self) -> Option<Address<'_>>
    where
        P: Declares<scope::address>,
    {
        self.identity().address()
    }

    /// The claims as the type of the attribute: `#[oauth(claims = path::to::Claims)]`.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::ClaimsMismatch`](crate::error::ProtocolViolation::ClaimsMismatch) only if the type has become
    /// stricter than it was when the user logged in.
    // With `P::Claims` as its type, the compiler would say that there is no such method, and not what to add.
    pub fn typed_claims<C>(&self) -> Result<C>
    where
        P: TypedClaims<Claims = C>,
    {
        self.identity().claims_of::<P>()
    }
}

impl<P: OAuthProvider> Login<P> {
    /// The claims as the type of the attribute: `#[oauth(claims = path::to::Claims)]`.
    ///
    /// # Errors
    ///
    /// None: a login whose claims do not fit does not reach the hook.
    // With `P::Claims` as its type, the compiler would say that there is no such method, and not what to add.
    pub fn typed_claims<C>(&self) -> Result<C>
    where
        P: TypedClaims<Claims = C>,
    {
        self.identity().claims_of::<P>()
    }
}
