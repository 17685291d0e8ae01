use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::net::IpAddr;

use rustls::{CertificateError, Error as TlsError};

use crate::error::{Error, TransportFault};

/// Why there was no response, as the operating system or the TLS library told it. It is a [source](std::error::Error::source) of
/// an error of [`ErrorKind::Transport`](crate::ErrorKind::Transport); [`TransportCause::of`] finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportCause {
    /// The host name has no address, or no name server answered.
    Dns,
    /// The rule of the request forbids the address.
    AddressForbidden(IpAddr),
    /// The client has no certificate of the name that the request asks for.
    TlsIdentityUnknown,
    /// Nobody listens at the port.
    ConnectionRefused,
    /// There is no way to the host.
    Unreachable,
    /// It took too long.
    Timeout,
    /// The certificate was issued by nobody who is trusted here.
    UnknownIssuer,
    /// The certificate is of another host.
    NameMismatch,
    /// The certificate has expired.
    CertificateExpired,
    /// The certificate is not valid yet.
    CertificateNotYetValid,
    /// The certificate was revoked.
    CertificateRevoked,
    /// The certificate has another flaw.
    CertificateInvalid,
    /// The server broke the handshake off: it wants a client certificate, or another version or cipher.
    HandshakeRefused,
    /// TLS failed in another way.
    Tls,
    /// The connection broke off.
    ConnectionLost,
}

impl TransportCause {
    /// The cause of an error, if it is known.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        Self::among(StdError::source(error)?)
    }

    /// The first of an error and its sources that tells.
    fn among(error: &(dyn StdError + 'static)) -> Option<Self> {
        let mut next = Some(error);
        while let Some(error) = next {
            if let Some(cause) = Self::told_by(error) {
                return Some(cause);
            }
            next = error.source();
        }
        None
    }

    fn told_by(error: &(dyn StdError + 'static)) -> Option<Self> {
        if let Some(cause) = error.downcast_ref::<Self>() {
            return Some(*cause);
        }
        if let Some(error) = error.downcast_ref::<TlsError>() {
            return Some(Self::of_tls(error));
        }
        let error = error.downcast_ref::<io::Error>()?;
        // What an I/O error wraps is not among its sources; those of what it wraps are.
        error.get_ref().and_then(|inner| Self::told_by(inner)).or_else(|| Self::of_io(error.kind()))
    }

    fn of_tls(error: &TlsError) -> Self {
        match error {
            TlsError::InvalidCertificate(error) => Self::of_certificate(error),
            TlsError::AlertReceived(_) | TlsError::PeerIncompatible(_) => Self::HandshakeRefused,
            _ => Self::Tls,
        }
    }

    fn of_certificate(error: &CertificateError) -> Self {
        use CertificateError as C;
        match error {
            C::UnknownIssuer => Self::UnknownIssuer,
            C::NotValidForName | C::NotValidForNameContext { .. } => Self::NameMismatch,
            C::Expired | C::ExpiredContext { .. } => Self::CertificateExpired,
            C::NotValidYet | C::NotValidYetContext { .. } => Self::CertificateNotYetValid,
            C::Revoked => Self::CertificateRevoked,
            _ => Self::CertificateInvalid,
        }
    }

    fn of_io(kind: io::ErrorKind) -> Option<Self> {
        use io::ErrorKind as K;
        Some(match kind {
            K::ConnectionRefused => Self::ConnectionRefused,
            K::HostUnreachable | K::NetworkUnreachable | K::NetworkDown | K::AddrNotAvailable => Self::Unreachable,
            K::TimedOut => Self::Timeout,
            K::ConnectionReset | K::ConnectionAborted | K::BrokenPipe | K::UnexpectedEof | K::NotConnected => {
                Self::ConnectionLost
            }
            _ => return None,
        })
    }

    /// The fault that it is for whoever only needs to know who must act.
    #[must_use]
    pub fn fault(self) -> TransportFault {
        match self {
            Self::Dns => TransportFault::Dns,
            Self::AddressForbidden(_) => TransportFault::AddressForbidden,
            Self::TlsIdentityUnknown => TransportFault::TlsIdentityUnknown,
            Self::ConnectionRefused | Self::Unreachable => TransportFault::Connect,
            Self::Timeout => TransportFault::Timeout,
            Self::ConnectionLost => TransportFault::Interrupted,
            _ => TransportFault::Tls,
        }
    }
}

impl fmt::Display for TransportCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Dns => "the host name cannot be resolved",
            Self::AddressForbidden(address) => return write!(f, "{address} is no public address"),
            Self::TlsIdentityUnknown => "the HTTP client has no client certificate of this name",
            Self::ConnectionRefused => "nobody listens at the port",
            Self::Unreachable => "the host is unreachable",
            Self::Timeout => "it took too long",
            Self::UnknownIssuer => "the certificate was issued by nobody who is trusted here",
            Self::NameMismatch => "the certificate is of another host",
            Self::CertificateExpired => "the certificate has expired",
            Self::CertificateNotYetValid => "the certificate is not valid yet",
            Self::CertificateRevoked => "the certificate was revoked",
            Self::CertificateInvalid => "the certificate is not valid",
            Self::HandshakeRefused => "the server refused the TLS handshake",
            Self::Tls => "TLS failed",
            Self::ConnectionLost => "the connection broke off",
        })
    }
}

impl StdError for TransportCause {}

/// The error for what a library of an [`HttpClient`](super::HttpClient) failed with: the fault that its types tell, or
/// `otherwise`. The source is kept, and printed with the error: it must hold no URL.
pub fn transport_error(source: impl Into<Box<dyn StdError + Send + Sync>>, otherwise: TransportFault) -> Error {
    let source = source.into();
    let fault = TransportCause::among(&*source).map_or(otherwise, TransportCause::fault);
    Error::from(fault).because(source)
}

impl From<TransportCause> for Error {
    fn from(cause: TransportCause) -> Self {
        Self::from(cause.fault()).because(cause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A library between the cause and whoever looks for it.
    #[derive(Debug)]
    struct Wrapped(Box<dyn StdError + Send + Sync>);

    impl fmt::Display for Wrapped {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("something about a certificate")
        }
    }

    impl StdError for Wrapped {
        fn source(&self) -> Option<&(dyn StdError + 'static)> {
            Some(&*self.0)
        }
    }

    #[test]
    fn a_cause_is_told_by_types_however_deep_and_never_by_words() {
        let tls = |error: TlsError| Wrapped(Box::new(io::Error::new(io::ErrorKind::InvalidData, error)));
        let among = |error: Wrapped| TransportCause::among(&error);
        let issuer = TlsError::InvalidCertificate(CertificateError::UnknownIssuer);
        assert_eq!(among(tls(issuer)), Some(TransportCause::UnknownIssuer));
        assert_eq!(among(tls(TlsError::DecryptError)), Some(TransportCause::Tls));
        let refused = Wrapped(Box::new(Wrapped(Box::new(io::Error::from(io::ErrorKind::ConnectionRefused)))));
        assert_eq!(among(refused), Some(TransportCause::ConnectionRefused));
        let dns = Wrapped(Box::new(io::Error::other(TransportCause::Dns)));
        assert_eq!(among(dns), Some(TransportCause::Dns));
        assert_eq!(among(Wrapped("an invalid certificate".into())), None);
    }

    #[test]
    fn an_error_has_the_fault_and_keeps_the_cause() {
        let error = Error::from(TransportCause::NameMismatch);
        assert_eq!((error.code(), TransportCause::of(&error)), ("tls_failed", Some(TransportCause::NameMismatch)));
        assert_eq!(TransportCause::of(&Error::from(TransportFault::Connect)), None);
    }
}
