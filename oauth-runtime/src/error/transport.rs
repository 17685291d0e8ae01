use super::stage::Stage;

super::faults! {
    /// The network, or the servers behind it.
    pub enum TransportFault {
        Connect = "connect_failed", "RFC 9110 §15.6.3", "the provider cannot be reached",
            "check the provider's status, DNS, firewall and proxy settings; logins work again as soon as it answers";
        Dns = "dns_failed", "RFC 9110 §15.6.3", "the provider's host name cannot be resolved",
            "check the host name in the declaration, and the name servers of this machine";
        AddressForbidden = "address_forbidden", "RFC 9728 §7.7", "the provider's host is at an address that requests to it may not reach",
            "nothing to do if a stranger named the host: it must be public; a name below `localhost` must stand for this machine alone, check the hosts file and the name servers";
        TlsIdentityUnknown = "tls_identity_unknown", "RFC 8705 §2", "the HTTP client has no client certificate of the name that the provider needs",
            "add it to the HTTP client, by `ReqwestClientBuilder::tls_identity`";
        Tls = "tls_failed", "RFC 9700 §2.6", "the TLS handshake with the provider failed",
            "check the certificate of the provider; for a private CA add it to the HTTP client";
        Timeout = "timed_out", "RFC 9110 §15.6.5", "the provider did not answer in time",
            "try again; if it stays slow, raise `Limits::with_call_timeout` within its bounds";
        Interrupted = "response_interrupted", "RFC 9112 §8", "the provider's answer broke off",
            "try again; a partial answer is never used";
        TooLarge = "response_too_large", "RFC 9110 §15.6.3", "the provider's answer exceeds the size limit",
            "check that the endpoint is the right one, or raise the size in `Limits` within its bounds";
        Redirected = "response_redirected", "RFC 9700 §4.12", "the provider's endpoint answered with a redirect, which is never followed",
            "declare the endpoint's final address, such as `token_endpoint`; the log has where it leads";
        ServerError = "provider_unavailable", "RFC 9110 §15.6", "the provider answered with a server error",
            "check the provider's status page and try again";
        UnexpectedStatus = "unexpected_status", "RFC 6749 §5.1", "the provider answered with a status that the protocol does not know here",
            "check that the endpoint is the right one";
        RateLimited = "rate_limited", "RFC 6585 §4", "the provider asks for fewer requests",
            "wait as long as the answer says; if it stays, ask the provider for a higher limit";
        InsecureUrl = "insecure_url", "RFC 9700 §2.6", "the request would not go over https",
            "use https; for a loopback server in development switch on `dangerous_allow_loopback_http`";
        Overloaded = "too_many_requests_in_flight", "RFC 9110 §15.6.4", "too many requests to this provider are waiting",
            "the provider is slow or down; requests are refused until it catches up";
        CoolingDown = "provider_cooling_down", "RFC 9110 §15.6.4", "the provider failed a moment ago and is not asked again yet",
            "wait a few seconds and try again";
    }
}

impl TransportFault {
    /// Nobody has to change anything.
    pub(crate) const fn is_over_soon(self) -> bool {
        !matches!(
            self,
            Self::AddressForbidden
                | Self::TlsIdentityUnknown
                | Self::TooLarge
                | Self::Redirected
                | Self::UnexpectedStatus
                | Self::InsecureUrl
        )
    }

    /// The remedy where the step says more.
    pub(super) const fn remedy_at(self, stage: Option<Stage>) -> &'static str {
        match (self, stage) {
            (Self::Redirected, Some(Stage::Discovery)) => {
                "declare the address that it leads to as `metadata_url`, beside the `issuer`; the log has it"
            }
            (Self::Connect, Some(Stage::Api)) => {
                "check `base_url` of the API's declaration, the API's status, DNS, firewall and proxy settings; calls work again as soon as it answers"
            }
            (Self::Dns, Some(Stage::Api)) => {
                "check the host name in `base_url` of the API's declaration, and the name servers of this machine"
            }
            (Self::UnexpectedStatus, Some(Stage::Discovery)) => {
                "check the `issuer`: its metadata is not at the address that the log has; if it is elsewhere, declare `metadata_url`"
            }
            (Self::UnexpectedStatus, Some(Stage::Token)) => {
                "check `token_endpoint`, the client identifier and its secret; the log has the answer"
            }
            (Self::UnexpectedStatus, Some(Stage::UserInfo)) => {
                "check `userinfo_endpoint`, and whether the provider wants a scope or an audience for it; the log has the answer"
            }
            _ => self.remedy(),
        }
    }
}
