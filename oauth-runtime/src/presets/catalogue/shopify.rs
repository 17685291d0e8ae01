//! [Shopify (admin API)](https://www.shopify.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = shopify)]
//! struct Shopify {
//!     shop: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.shopify.com/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/shopify`, “Redirect URLs” |
//! | `SHOPIFY_CLIENT_ID` | “Client ID” there |
//! | `SHOPIFY_CLIENT_SECRET` | “Secret” there |
//! | `SHOPIFY_SHOP` | Name of the shop, the part before .myshopify.com, such as `acme` |
//! | scopes of a login | `read_products` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::shopify::scope::customer_read_companies;`.
//!
//! - The subject is the shop, and not the person who logs in.
//! - For the person add `authorization_params("grant_options[]" = "per-user")` and `profile_in_token_answer` with `userinfo(subject = "/associated_user/id")`.
//! - Left to code of yours: Shopify asks applications to verify the parameter `hmac` of the redirect.
//! - Shopify retires versions of its API after a year: raise the one in `userinfo_endpoint` from time to time.
//! - Tokens expire and are refreshed, which Shopify demands of applications since 2026.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 7 more.

// Written by `cargo xtask presets` from `presets/shopify.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Shopify (admin API).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("shopify", "Shopify (admin API)")
    .authorization_endpoint("https://{shop}.myshopify.com/admin/oauth/authorize")
    .token_endpoint("https://{shop}.myshopify.com/admin/oauth/access_token")
    .token_params(&[("expiring", "1")])
    .userinfo_endpoint("https://{shop}.myshopify.com/admin/api/2026-10/graphql.json")
    .scopes(&["read_products"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/shop/id")
            .name("/data/shop/shopOwnerName")
            .username("/data/shop/myshopifyDomain")
            .email("/data/shop/email"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ shop { id email myshopifyDomain shopOwnerName } }")])
    .access_token_header("X-Shopify-Access-Token")
    .email_scopes(&[]);

/// The scopes of Shopify (admin API), as types: the words of `scopes(…)` beside `preset = shopify`.
///
/// | type | scope |
/// |---|---|
/// | `customer_read_companies` | `customer_read_companies` |
/// | `customer_read_customers` | `customer_read_customers` |
/// | `customer_read_draft_orders` | `customer_read_draft_orders` |
/// | `customer_read_locations` | `customer_read_locations` |
/// | `customer_read_markets` | `customer_read_markets` |
/// | `customer_read_metaobjects` | `customer_read_metaobjects` |
/// | `customer_read_orders` | `customer_read_orders` |
/// | `customer_read_own_subscription_contracts` | `customer_read_own_subscription_contracts` |
/// | `customer_read_store_credit_accounts` | `customer_read_store_credit_accounts` |
/// | `customer_write_companies` | `customer_write_companies` |
/// | `customer_write_customers` | `customer_write_customers` |
/// | `customer_write_locations` | `customer_write_locations` |
/// | `customer_write_orders` | `customer_write_orders` |
/// | `customer_write_own_subscription_contracts` | `customer_write_own_subscription_contracts` |
/// | `customer_write_subscription_contracts` | `customer_write_subscription_contracts` |
/// | `read_all_orders` | `read_all_orders` |
/// | `read_assigned_fulfillment_orders` | `read_assigned_fulfillment_orders` |
/// | `read_cart_transforms` | `read_cart_transforms` |
/// | `read_checkout_and_accounts_configurations` | `read_checkout_and_accounts_configurations` |
/// | `read_checkout_branding_settings` | `read_checkout_branding_settings` |
/// | `read_content` | `read_content` |
/// | `read_customer_events` | `read_customer_events` |
/// | `read_customer_merge` | `read_customer_merge` |
/// | `read_customer_payment_methods` | `read_customer_payment_methods` |
/// | `read_customers` | `read_customers` |
/// | `read_delivery_customizations` | `read_delivery_customizations` |
/// | `read_discounts` | `read_discounts` |
/// | `read_draft_orders` | `read_draft_orders` |
/// | `read_files` | `read_files` |
/// | `read_fulfillments` | `read_fulfillments` |
/// | `read_gift_cards` | `read_gift_cards` |
/// | `read_inventory` | `read_inventory` |
/// | `read_legal_policies` | `read_legal_policies` |
/// | `read_locales` | `read_locales` |
/// | `read_locations` | `read_locations` |
/// | `read_marketing_events` | `read_marketing_events` |
/// | `read_marketplace_fulfillment_orders` | `read_marketplace_fulfillment_orders` |
/// | `read_markets` | `read_markets` |
/// | `read_merchant_approval_signals` | `read_merchant_approval_signals` |
/// | `read_merchant_managed_fulfillment_orders` | `read_merchant_managed_fulfillment_orders` |
/// | `read_metaobject_definitions` | `read_metaobject_definitions` |
/// | `read_metaobjects` | `read_metaobjects` |
/// | `read_online_store_navigation` | `read_online_store_navigation` |
/// | `read_online_store_pages` | `read_online_store_pages` |
/// | `read_order_edits` | `read_order_edits` |
/// | `read_orders` | `read_orders` |
/// | `read_own_subscription_contracts` | `read_own_subscription_contracts` |
/// | `read_payment_customizations` | `read_payment_customizations` |
/// | `read_payment_gateways` | `read_payment_gateways` |
/// | `read_payment_mandate` | `read_payment_mandate` |
/// | `read_payment_terms` | `read_payment_terms` |
/// | `read_price_rules` | `read_price_rules` |
/// | `read_privacy_settings` | `read_privacy_settings` |
/// | `read_products` | `read_products` |
/// | `read_reports` | `read_reports` |
/// | `read_returns` | `read_returns` |
/// | `read_script_tags` | `read_script_tags` |
/// | `read_shipping` | `read_shipping` |
/// | `read_shopify_payments_dispute_evidences` | `read_shopify_payments_dispute_evidences` |
/// | `read_shopify_payments_disputes` | `read_shopify_payments_disputes` |
/// | `read_shopify_payments_payouts` | `read_shopify_payments_payouts` |
/// | `read_store_credit_account_transactions` | `read_store_credit_account_transactions` |
/// | `read_store_credit_accounts` | `read_store_credit_accounts` |
/// | `read_themes` | `read_themes` |
/// | `read_third_party_fulfillment_orders` | `read_third_party_fulfillment_orders` |
/// | `read_translations` | `read_translations` |
/// | `read_users` | `read_users` |
/// | `read_validations` | `read_validations` |
/// | `unauthenticated_read_checkouts` | `unauthenticated_read_checkouts` |
/// | `unauthenticated_read_content` | `unauthenticated_read_content` |
/// | `unauthenticated_read_customer_tags` | `unauthenticated_read_customer_tags` |
/// | `unauthenticated_read_customers` | `unauthenticated_read_customers` |
/// | `unauthenticated_read_metaobjects` | `unauthenticated_read_metaobjects` |
/// | `unauthenticated_read_product_inventory` | `unauthenticated_read_product_inventory` |
/// | `unauthenticated_read_product_listings` | `unauthenticated_read_product_listings` |
/// | `unauthenticated_read_product_pickup_locations` | `unauthenticated_read_product_pickup_locations` |
/// | `unauthenticated_read_product_tags` | `unauthenticated_read_product_tags` |
/// | `unauthenticated_read_selling_plans` | `unauthenticated_read_selling_plans` |
/// | `unauthenticated_write_checkouts` | `unauthenticated_write_checkouts` |
/// | `unauthenticated_write_customers` | `unauthenticated_write_customers` |
/// | `write_app_proxy` | `write_app_proxy` |
/// | `write_assigned_fulfillment_orders` | `write_assigned_fulfillment_orders` |
/// | `write_cart_transforms` | `write_cart_transforms` |
/// | `write_checkout_and_accounts_configurations` | `write_checkout_and_accounts_configurations` |
/// | `write_checkout_branding_settings` | `write_checkout_branding_settings` |
/// | `write_content` | `write_content` |
/// | `write_customer_merge` | `write_customer_merge` |
/// | `write_customers` | `write_customers` |
/// | `write_delivery_customizations` | `write_delivery_customizations` |
/// | `write_discounts` | `write_discounts` |
/// | `write_draft_orders` | `write_draft_orders` |
/// | `write_files` | `write_files` |
/// | `write_fulfillments` | `write_fulfillments` |
/// | `write_gift_cards` | `write_gift_cards` |
/// | `write_inventory` | `write_inventory` |
/// | `write_locales` | `write_locales` |
/// | `write_locations` | `write_locations` |
/// | `write_marketing_events` | `write_marketing_events` |
/// | `write_markets` | `write_markets` |
/// | `write_merchant_managed_fulfillment_orders` | `write_merchant_managed_fulfillment_orders` |
/// | `write_metaobject_definitions` | `write_metaobject_definitions` |
/// | `write_metaobjects` | `write_metaobjects` |
/// | `write_online_store_navigation` | `write_online_store_navigation` |
/// | `write_order_edits` | `write_order_edits` |
/// | `write_orders` | `write_orders` |
/// | `write_own_subscription_contracts` | `write_own_subscription_contracts` |
/// | `write_payment_customizations` | `write_payment_customizations` |
/// | `write_payment_gateways` | `write_payment_gateways` |
/// | `write_payment_mandate` | `write_payment_mandate` |
/// | `write_payment_sessions` | `write_payment_sessions` |
/// | `write_payment_terms` | `write_payment_terms` |
/// | `write_pixels` | `write_pixels` |
/// | `write_price_rules` | `write_price_rules` |
/// | `write_privacy_settings` | `write_privacy_settings` |
/// | `write_products` | `write_products` |
/// | `write_returns` | `write_returns` |
/// | `write_script_tags` | `write_script_tags` |
/// | `write_shipping` | `write_shipping` |
/// | `write_store_credit_account_transactions` | `write_store_credit_account_transactions` |
/// | `write_themes` | `write_themes` |
/// | `write_third_party_fulfillment_orders` | `write_third_party_fulfillment_orders` |
/// | `write_translations` | `write_translations` |
/// | `write_validations` | `write_validations` |
pub mod scope {
    crate::presets::scope_types! {
        customer_read_companies = "customer_read_companies";
        customer_read_customers = "customer_read_customers";
        customer_read_draft_orders = "customer_read_draft_orders";
        customer_read_locations = "customer_read_locations";
        customer_read_markets = "customer_read_markets";
        customer_read_metaobjects = "customer_read_metaobjects";
        customer_read_orders = "customer_read_orders";
        customer_read_own_subscription_contracts = "customer_read_own_subscription_contracts";
        customer_read_store_credit_accounts = "customer_read_store_credit_accounts";
        customer_write_companies = "customer_write_companies";
        customer_write_customers = "customer_write_customers";
        customer_write_locations = "customer_write_locations";
        customer_write_orders = "customer_write_orders";
        customer_write_own_subscription_contracts = "customer_write_own_subscription_contracts";
        customer_write_subscription_contracts = "customer_write_subscription_contracts";
        read_all_orders = "read_all_orders";
        read_assigned_fulfillment_orders = "read_assigned_fulfillment_orders";
        read_cart_transforms = "read_cart_transforms";
        read_checkout_and_accounts_configurations = "read_checkout_and_accounts_configurations";
        read_checkout_branding_settings = "read_checkout_branding_settings";
        read_content = "read_content";
        read_customer_events = "read_customer_events";
        read_customer_merge = "read_customer_merge";
        read_customer_payment_methods = "read_customer_payment_methods";
        read_customers = "read_customers";
        read_delivery_customizations = "read_delivery_customizations";
        read_discounts = "read_discounts";
        read_draft_orders = "read_draft_orders";
        read_files = "read_files";
        read_fulfillments = "read_fulfillments";
        read_gift_cards = "read_gift_cards";
        read_inventory = "read_inventory";
        read_legal_policies = "read_legal_policies";
        read_locales = "read_locales";
        read_locations = "read_locations";
        read_marketing_events = "read_marketing_events";
        read_marketplace_fulfillment_orders = "read_marketplace_fulfillment_orders";
        read_markets = "read_markets";
        read_merchant_approval_signals = "read_merchant_approval_signals";
        read_merchant_managed_fulfillment_orders = "read_merchant_managed_fulfillment_orders";
        read_metaobject_definitions = "read_metaobject_definitions";
        read_metaobjects = "read_metaobjects";
        read_online_store_navigation = "read_online_store_navigation";
        read_online_store_pages = "read_online_store_pages";
        read_order_edits = "read_order_edits";
        read_orders = "read_orders";
        read_own_subscription_contracts = "read_own_subscription_contracts";
        read_payment_customizations = "read_payment_customizations";
        read_payment_gateways = "read_payment_gateways";
        read_payment_mandate = "read_payment_mandate";
        read_payment_terms = "read_payment_terms";
        read_price_rules = "read_price_rules";
        read_privacy_settings = "read_privacy_settings";
        read_products = "read_products";
        read_reports = "read_reports";
        read_returns = "read_returns";
        read_script_tags = "read_script_tags";
        read_shipping = "read_shipping";
        read_shopify_payments_dispute_evidences = "read_shopify_payments_dispute_evidences";
        read_shopify_payments_disputes = "read_shopify_payments_disputes";
        read_shopify_payments_payouts = "read_shopify_payments_payouts";
        read_store_credit_account_transactions = "read_store_credit_account_transactions";
        read_store_credit_accounts = "read_store_credit_accounts";
        read_themes = "read_themes";
        read_third_party_fulfillment_orders = "read_third_party_fulfillment_orders";
        read_translations = "read_translations";
        read_users = "read_users";
        read_validations = "read_validations";
        unauthenticated_read_checkouts = "unauthenticated_read_checkouts";
        unauthenticated_read_content = "unauthenticated_read_content";
        unauthenticated_read_customer_tags = "unauthenticated_read_customer_tags";
        unauthenticated_read_customers = "unauthenticated_read_customers";
        unauthenticated_read_metaobjects = "unauthenticated_read_metaobjects";
        unauthenticated_read_product_inventory = "unauthenticated_read_product_inventory";
        unauthenticated_read_product_listings = "unauthenticated_read_product_listings";
        unauthenticated_read_product_pickup_locations = "unauthenticated_read_product_pickup_locations";
        unauthenticated_read_product_tags = "unauthenticated_read_product_tags";
        unauthenticated_read_selling_plans = "unauthenticated_read_selling_plans";
        unauthenticated_write_checkouts = "unauthenticated_write_checkouts";
        unauthenticated_write_customers = "unauthenticated_write_customers";
        write_app_proxy = "write_app_proxy";
        write_assigned_fulfillment_orders = "write_assigned_fulfillment_orders";
        write_cart_transforms = "write_cart_transforms";
        write_checkout_and_accounts_configurations = "write_checkout_and_accounts_configurations";
        write_checkout_branding_settings = "write_checkout_branding_settings";
        write_content = "write_content";
        write_customer_merge = "write_customer_merge";
        write_customers = "write_customers";
        write_delivery_customizations = "write_delivery_customizations";
        write_discounts = "write_discounts";
        write_draft_orders = "write_draft_orders";
        write_files = "write_files";
        write_fulfillments = "write_fulfillments";
        write_gift_cards = "write_gift_cards";
        write_inventory = "write_inventory";
        write_locales = "write_locales";
        write_locations = "write_locations";
        write_marketing_events = "write_marketing_events";
        write_markets = "write_markets";
        write_merchant_managed_fulfillment_orders = "write_merchant_managed_fulfillment_orders";
        write_metaobject_definitions = "write_metaobject_definitions";
        write_metaobjects = "write_metaobjects";
        write_online_store_navigation = "write_online_store_navigation";
        write_order_edits = "write_order_edits";
        write_orders = "write_orders";
        write_own_subscription_contracts = "write_own_subscription_contracts";
        write_payment_customizations = "write_payment_customizations";
        write_payment_gateways = "write_payment_gateways";
        write_payment_mandate = "write_payment_mandate";
        write_payment_sessions = "write_payment_sessions";
        write_payment_terms = "write_payment_terms";
        write_pixels = "write_pixels";
        write_price_rules = "write_price_rules";
        write_privacy_settings = "write_privacy_settings";
        write_products = "write_products";
        write_returns = "write_returns";
        write_script_tags = "write_script_tags";
        write_shipping = "write_shipping";
        write_store_credit_account_transactions = "write_store_credit_account_transactions";
        write_themes = "write_themes";
        write_third_party_fulfillment_orders = "write_third_party_fulfillment_orders";
        write_translations = "write_translations";
        write_validations = "write_validations";
    }
}
