//! What the standard scopes yield, as accessors that exist where the scope is declared
//! ([OpenID Connect Core §5.1 and §5.4](https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims)).

use super::extract::{Login, User};
use crate::claims::TypedClaims;
use crate::error::Result;
use crate::identity::{Address, ClaimTrust};
use crate::provider::OAuthProvider;
use crate::scope::{self, Declares};

macro_rules! texts {
    ($($(#[$docs:meta])* $name:ident of $scope:ident;)*) => {
        /// A claim that the provider did not send, or not as text, is `None`: no claim but the subject is sure to be there.
        impl<P: OAuthProvider> User<P> {$(
            $(#[$docs])*
            #[must_use]
            pub fn $name(&self) -> Option<&str>
            where
                P: Declares<scope::$scope>,
            {
                self.identity().text(stringify!($name))
            }
        )*}
    };
}

texts! {
    /// The full name, as it is shown.
    name of profile;
    /// Given names or first names.
    given_name of profile;
    /// Surnames or last names.
    family_name of profile;
    /// Middle names.
    middle_name of profile;
    /// The casual name, which may or may not be the given one.
    nickname of profile;
    /// The login name, which is not unique and changes hands: never the key of an account.
    preferred_username of profile;
    /// The address of the profile page. It was written by the provider: nothing is fetched from it here.
    profile of profile;
    /// The address of a picture. It was written by the provider: nothing is fetched from it here.
    picture of profile;
    /// The address of the web page or blog.
    website of profile;
    /// The gender: `female`, `male`, or any other text.
    gender of profile;
    /// The birthday, as `1815-12-10`, as `0000-12-10` without its year, or as the year alone.
    birthdate of profile;
    /// The time zone, such as `Europe/London`.
    zoneinfo of profile;
    /// The language, as a tag such as `en-GB`; some providers write `en_GB`.
    locale of profile;
    /// The e-mail address. What it is worth says [`email_trust`](Self::email_trust).
    email of email;
    /// The phone number, such as `+44 20 7946 0000`. What it is worth says [`phone_number_trust`](Self::phone_number_trust).
    phone_number of phone;
}

impl<P: OAuthProvider> User<P> {
    /// When the provider last changed what it says about the user, in seconds since 1970.
    #[must_use]
    pub fn updated_at(&self) -> Option<i64>
    where
        P: Declares<scope::profile>,
    {
        self.identity().updated_at()
    }

    /// How far the provider stands behind the address.
    #[must_use]
    pub fn email_trust(&self) -> ClaimTrust
    where
        P: Declares<scope::email>,
    {
        self.identity().email_trust()
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
    pub fn typed_claims(&self) -> Result<P::Claims>
    where
        P: TypedClaims,
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
    pub fn typed_claims(&self) -> Result<P::Claims>
    where
        P: TypedClaims,
    {
        self.identity().claims_of::<P>()
    }
}
