//! One module a preset.

// Written by `cargo xtask presets` from `presets/*.toml`; edit those.

use crate::declaration::description::ProviderDescription;

pub mod acton;
pub mod acuity_scheduling;
pub mod adfs;
pub mod admitad;
pub mod adobe;
pub mod aikido;
pub mod airtable;
pub mod alchemer;
pub mod amazon;
pub mod amocrm;
pub mod anilist;
pub mod apple;
pub mod arcgis;
pub mod asana;
pub mod asgardeo;
pub mod assembla;
pub mod atlassian;
pub mod auth0;
pub mod authelia;
pub mod authentik;
pub mod authentiq;
pub mod autodesk;
pub mod aweber_oauth1;
pub mod azure_ad_b2c;
pub mod baidu;
pub mod bankid_norway;
pub mod basecamp;
pub mod battlenet;
pub mod battlenet_cn;
pub mod bexio;
pub mod binance;
pub mod bitbucket;
pub mod bitbucket_data_center;
pub mod bitly;
pub mod bitrix24;
pub mod blackboard;
pub mod r#box;
pub mod boxyhq_saml;
pub mod brex;
pub mod buffer;
pub mod bungie;
pub mod calendly;
pub mod campaign_monitor;
pub mod canvas_lms;
pub mod casdoor;
pub mod cilogon;
pub mod classlink;
pub mod clave_unica;
pub mod clerk;
pub mod clever;
pub mod clickup;
pub mod clio;
pub mod clover;
pub mod coding;
pub mod cognito;
pub mod coinbase;
pub mod concept2;
pub mod constant_contact;
pub mod coursera;
pub mod crowdin;
pub mod dailymotion;
pub mod dataporten;
pub mod datev;
pub mod deezer;
pub mod descope;
pub mod deviantart;
pub mod dex;
pub mod didit;
pub mod digitalocean;
pub mod dingtalk;
pub mod discogs;
pub mod discord;
pub mod disqus;
pub mod docusign;
pub mod douban;
pub mod douyin;
pub mod dribbble;
pub mod drip;
pub mod dropbox;
pub mod dropbox_sign;
pub mod duende_identity_server;
pub mod e_infra_cz;
pub mod echosign;
pub mod edx;
pub mod egi_checkin;
pub mod egnyte;
pub mod entra;
pub mod entra_external_id;
pub mod epic_games;
pub mod etsy;
pub mod eve_online;
pub mod eventbrite;
pub mod evernote;
pub mod exact_online;
pub mod exist;
pub mod exment;
pub mod eyeem;
pub mod facebook;
pub mod faceit;
pub mod family_search;
pub mod fedora;
pub mod feedly;
pub mod feishu;
pub mod fence;
pub mod fief;
pub mod figma;
pub mod firefox_accounts;
pub mod fitbit;
pub mod flexmls;
pub mod flickr;
pub mod fly_io;
pub mod forgejo;
pub mod forty_two_school;
pub mod foursquare;
pub mod france_connect;
pub mod frappe;
pub mod freeagent;
pub mod freshbooks;
pub mod frontegg;
pub mod fusionauth;
pub mod garmin;
pub mod genius;
pub mod getty_images;
pub mod gitea;
pub mod gitee;
pub mod github;
pub mod github_enterprise;
pub mod gitlab;
pub mod globus;
pub mod gohighlevel;
pub mod google;
pub mod gov_br;
pub mod gumroad;
pub mod habr_career;
pub mod harid;
pub mod harvest;
pub mod hashicorp_vault;
pub mod head_hunter;
pub mod helmholtz;
pub mod heroku;
pub mod huawei;
pub mod hubspot;
pub mod hugging_face;
pub mod humanapi;
pub mod imgur;
pub mod infomaniak;
pub mod instagram;
pub mod intercom;
pub mod ivao;
pub mod jira_server;
pub mod jumpcloud;
pub mod jupyterhub;
pub mod justgiving;
pub mod kakao;
pub mod kanidm;
pub mod keap;
pub mod keycloak;
pub mod kick;
pub mod kinde;
pub mod kit;
pub mod klarna;
pub mod kommo;
pub mod kook;
pub mod kroger;
pub mod laravel_passport;
pub mod lark;
pub mod lemonldap;
pub mod lichess;
pub mod life_science_login;
pub mod line;
pub mod linear;
pub mod linkedin;
pub mod linode;
pub mod live_chat;
pub mod login_gov;
pub mod logto;
pub mod lyft;
pub mod mailchimp;
pub mod mailcow;
pub mod mailru;
pub mod mailup;
pub mod makerlog;
pub mod map_my_fitness;
pub mod mastodon;
pub mod mattermost;
pub mod mediawiki;
pub mod mediawiki_oauth1;
pub mod medium;
pub mod meetup;
pub mod mendeley;
pub mod mercado_libre;
pub mod mercado_pago;
pub mod microsoft_entra_id_v1;
pub mod miro;
pub mod mixcloud;
pub mod mollie;
pub mod monday;
pub mod monzo;
pub mod moodle;
pub mod musicbrainz;
pub mod myob;
pub mod nationbuilder;
pub mod naver;
pub mod netease;
pub mod netid;
pub mod netiq;
pub mod netlify;
pub mod netsuite;
pub mod nextcloud;
pub mod nfdi;
pub mod notion;
pub mod nuvemshop;
pub mod nylas;
pub mod odnoklassniki;
pub mod okta;
pub mod onelogin;
pub mod online_scout_manager;
pub mod onshape;
pub mod open_shift;
pub mod openstreetmap;
pub mod orcid;
pub mod ory_hydra;
pub mod ory_network;
pub mod oschina;
pub mod osu;
pub mod oura;
pub mod passage;
pub mod patreon;
pub mod paybin;
pub mod paymenter;
pub mod paymill;
pub mod paypal;
pub mod paypal_sandbox;
pub mod peeringdb;
pub mod phabricator;
pub mod ping;
pub mod ping_federate;
pub mod pinterest;
pub mod pipedrive;
pub mod pixnet;
pub mod planning_center;
pub mod plurk;
pub mod pocket_id;
pub mod podio;
pub mod polar;
pub mod pr0gramm;
pub mod procore;
pub mod product_hunt;
pub mod propelauth;
pub mod pushbullet;
pub mod qq;
pub mod quickbooks;
pub mod railway;
pub mod rauthy;
pub mod ravelry;
pub mod redbooth;
pub mod reddit;
pub mod rekono;
pub mod renren;
pub mod riot_games;
pub mod robinhood;
pub mod roblox;
pub mod runsignup;
pub mod sage;
pub mod salesforce;
pub mod salesforce_sandbox;
pub mod salesloft;
pub mod salla;
pub mod sap_id;
pub mod sci_starter;
pub mod servicechannel;
pub mod seznam;
pub mod sharefile;
pub mod shopify;
pub mod shopify_customer_account;
pub mod simplelogin;
pub mod slack;
pub mod slack_v2;
pub mod smartsheet;
pub mod smugmug;
pub mod snapchat;
pub mod snowflake;
pub mod socrata;
pub mod soundcloud;
pub mod sourcehut;
pub mod splitwise;
pub mod spotify;
pub mod square;
pub mod stack_exchange;
pub mod steady;
pub mod steem_connect;
pub mod stocktwits;
pub mod strava;
pub mod streamelements;
pub mod streamlabs;
pub mod stripe;
pub mod subscribestar;
pub mod superoffice;
pub mod surfconext;
pub mod survey_monkey;
pub mod tailscale;
pub mod taobao;
pub mod teamleader;
pub mod threads;
pub mod tiktok;
pub mod timely;
pub mod todoist;
pub mod toshl;
pub mod toyhouse;
pub mod trainingpeaks;
pub mod trakt;
pub mod trello;
pub mod tripit;
pub mod trovo;
pub mod trustpilot;
pub mod tumblr;
pub mod tumblr_oauth1;
pub mod tv_show_time;
pub mod twenty_three_and_me;
pub mod twinfield;
pub mod twit_casting;
pub mod twitch;
pub mod twitter_oauth1;
pub mod typeform;
pub mod uae_pass;
pub mod uber;
pub mod uffd;
pub mod united_effects;
pub mod unsplash;
pub mod untappd;
pub mod upwork;
pub mod uservoice;
pub mod usos;
pub mod vatsim;
pub mod vend;
pub mod vercel;
pub mod vertical_response;
pub mod videoask;
pub mod vimeo;
pub mod vipps;
pub mod vk;
pub mod wakatime;
pub mod wave;
pub mod webex;
pub mod webflow;
pub mod wechat;
pub mod wechat_official_account;
pub mod weibo;
pub mod withings;
pub mod wlcg;
pub mod wordpress_com;
pub mod workos;
pub mod worldcoin;
pub mod wrike;
pub mod x;
pub mod xero;
pub mod xrel;
pub mod xumm;
pub mod yahoo;
pub mod yammer;
pub mod yandex;
pub mod yiban;
pub mod ynab;
pub mod youtube;
pub mod zendesk;
pub mod zendesk_sell;
pub mod zitadel;
pub mod zoho;
pub mod zoom;

/// Every preset, by name.
pub const ALL: &[ProviderDescription] = &[
    acton::DESCRIPTION,
    acuity_scheduling::DESCRIPTION,
    adfs::DESCRIPTION,
    admitad::DESCRIPTION,
    adobe::DESCRIPTION,
    aikido::DESCRIPTION,
    airtable::DESCRIPTION,
    alchemer::DESCRIPTION,
    amazon::DESCRIPTION,
    amocrm::DESCRIPTION,
    anilist::DESCRIPTION,
    apple::DESCRIPTION,
    arcgis::DESCRIPTION,
    asana::DESCRIPTION,
    asgardeo::DESCRIPTION,
    assembla::DESCRIPTION,
    atlassian::DESCRIPTION,
    auth0::DESCRIPTION,
    authelia::DESCRIPTION,
    authentik::DESCRIPTION,
    authentiq::DESCRIPTION,
    autodesk::DESCRIPTION,
    aweber_oauth1::DESCRIPTION,
    azure_ad_b2c::DESCRIPTION,
    baidu::DESCRIPTION,
    bankid_norway::DESCRIPTION,
    basecamp::DESCRIPTION,
    battlenet::DESCRIPTION,
    battlenet_cn::DESCRIPTION,
    bexio::DESCRIPTION,
    binance::DESCRIPTION,
    bitbucket::DESCRIPTION,
    bitbucket_data_center::DESCRIPTION,
    bitly::DESCRIPTION,
    bitrix24::DESCRIPTION,
    blackboard::DESCRIPTION,
    r#box::DESCRIPTION,
    boxyhq_saml::DESCRIPTION,
    brex::DESCRIPTION,
    buffer::DESCRIPTION,
    bungie::DESCRIPTION,
    calendly::DESCRIPTION,
    campaign_monitor::DESCRIPTION,
    canvas_lms::DESCRIPTION,
    casdoor::DESCRIPTION,
    cilogon::DESCRIPTION,
    classlink::DESCRIPTION,
    clave_unica::DESCRIPTION,
    clerk::DESCRIPTION,
    clever::DESCRIPTION,
    clickup::DESCRIPTION,
    clio::DESCRIPTION,
    clover::DESCRIPTION,
    coding::DESCRIPTION,
    cognito::DESCRIPTION,
    coinbase::DESCRIPTION,
    concept2::DESCRIPTION,
    constant_contact::DESCRIPTION,
    coursera::DESCRIPTION,
    crowdin::DESCRIPTION,
    dailymotion::DESCRIPTION,
    dataporten::DESCRIPTION,
    datev::DESCRIPTION,
    deezer::DESCRIPTION,
    descope::DESCRIPTION,
    deviantart::DESCRIPTION,
    dex::DESCRIPTION,
    didit::DESCRIPTION,
    digitalocean::DESCRIPTION,
    dingtalk::DESCRIPTION,
    discogs::DESCRIPTION,
    discord::DESCRIPTION,
    disqus::DESCRIPTION,
    docusign::DESCRIPTION,
    douban::DESCRIPTION,
    douyin::DESCRIPTION,
    dribbble::DESCRIPTION,
    drip::DESCRIPTION,
    dropbox::DESCRIPTION,
    dropbox_sign::DESCRIPTION,
    duende_identity_server::DESCRIPTION,
    e_infra_cz::DESCRIPTION,
    echosign::DESCRIPTION,
    edx::DESCRIPTION,
    egi_checkin::DESCRIPTION,
    egnyte::DESCRIPTION,
    entra::DESCRIPTION,
    entra_external_id::DESCRIPTION,
    epic_games::DESCRIPTION,
    etsy::DESCRIPTION,
    eve_online::DESCRIPTION,
    eventbrite::DESCRIPTION,
    evernote::DESCRIPTION,
    exact_online::DESCRIPTION,
    exist::DESCRIPTION,
    exment::DESCRIPTION,
    eyeem::DESCRIPTION,
    facebook::DESCRIPTION,
    faceit::DESCRIPTION,
    family_search::DESCRIPTION,
    fedora::DESCRIPTION,
    feedly::DESCRIPTION,
    feishu::DESCRIPTION,
    fence::DESCRIPTION,
    fief::DESCRIPTION,
    figma::DESCRIPTION,
    firefox_accounts::DESCRIPTION,
    fitbit::DESCRIPTION,
    flexmls::DESCRIPTION,
    flickr::DESCRIPTION,
    fly_io::DESCRIPTION,
    forgejo::DESCRIPTION,
    forty_two_school::DESCRIPTION,
    foursquare::DESCRIPTION,
    france_connect::DESCRIPTION,
    frappe::DESCRIPTION,
    freeagent::DESCRIPTION,
    freshbooks::DESCRIPTION,
    frontegg::DESCRIPTION,
    fusionauth::DESCRIPTION,
    garmin::DESCRIPTION,
    genius::DESCRIPTION,
    getty_images::DESCRIPTION,
    gitea::DESCRIPTION,
    gitee::DESCRIPTION,
    github::DESCRIPTION,
    github_enterprise::DESCRIPTION,
    gitlab::DESCRIPTION,
    globus::DESCRIPTION,
    gohighlevel::DESCRIPTION,
    google::DESCRIPTION,
    gov_br::DESCRIPTION,
    gumroad::DESCRIPTION,
    habr_career::DESCRIPTION,
    harid::DESCRIPTION,
    harvest::DESCRIPTION,
    hashicorp_vault::DESCRIPTION,
    head_hunter::DESCRIPTION,
    helmholtz::DESCRIPTION,
    heroku::DESCRIPTION,
    huawei::DESCRIPTION,
    hubspot::DESCRIPTION,
    hugging_face::DESCRIPTION,
    humanapi::DESCRIPTION,
    imgur::DESCRIPTION,
    infomaniak::DESCRIPTION,
    instagram::DESCRIPTION,
    intercom::DESCRIPTION,
    ivao::DESCRIPTION,
    jira_server::DESCRIPTION,
    jumpcloud::DESCRIPTION,
    jupyterhub::DESCRIPTION,
    justgiving::DESCRIPTION,
    kakao::DESCRIPTION,
    kanidm::DESCRIPTION,
    keap::DESCRIPTION,
    keycloak::DESCRIPTION,
    kick::DESCRIPTION,
    kinde::DESCRIPTION,
    kit::DESCRIPTION,
    klarna::DESCRIPTION,
    kommo::DESCRIPTION,
    kook::DESCRIPTION,
    kroger::DESCRIPTION,
    laravel_passport::DESCRIPTION,
    lark::DESCRIPTION,
    lemonldap::DESCRIPTION,
    lichess::DESCRIPTION,
    life_science_login::DESCRIPTION,
    line::DESCRIPTION,
    linear::DESCRIPTION,
    linkedin::DESCRIPTION,
    linode::DESCRIPTION,
    live_chat::DESCRIPTION,
    login_gov::DESCRIPTION,
    logto::DESCRIPTION,
    lyft::DESCRIPTION,
    mailchimp::DESCRIPTION,
    mailcow::DESCRIPTION,
    mailru::DESCRIPTION,
    mailup::DESCRIPTION,
    makerlog::DESCRIPTION,
    map_my_fitness::DESCRIPTION,
    mastodon::DESCRIPTION,
    mattermost::DESCRIPTION,
    mediawiki::DESCRIPTION,
    mediawiki_oauth1::DESCRIPTION,
    medium::DESCRIPTION,
    meetup::DESCRIPTION,
    mendeley::DESCRIPTION,
    mercado_libre::DESCRIPTION,
    mercado_pago::DESCRIPTION,
    microsoft_entra_id_v1::DESCRIPTION,
    miro::DESCRIPTION,
    mixcloud::DESCRIPTION,
    mollie::DESCRIPTION,
    monday::DESCRIPTION,
    monzo::DESCRIPTION,
    moodle::DESCRIPTION,
    musicbrainz::DESCRIPTION,
    myob::DESCRIPTION,
    nationbuilder::DESCRIPTION,
    naver::DESCRIPTION,
    netease::DESCRIPTION,
    netid::DESCRIPTION,
    netiq::DESCRIPTION,
    netlify::DESCRIPTION,
    netsuite::DESCRIPTION,
    nextcloud::DESCRIPTION,
    nfdi::DESCRIPTION,
    notion::DESCRIPTION,
    nuvemshop::DESCRIPTION,
    nylas::DESCRIPTION,
    odnoklassniki::DESCRIPTION,
    okta::DESCRIPTION,
    onelogin::DESCRIPTION,
    online_scout_manager::DESCRIPTION,
    onshape::DESCRIPTION,
    open_shift::DESCRIPTION,
    openstreetmap::DESCRIPTION,
    orcid::DESCRIPTION,
    ory_hydra::DESCRIPTION,
    ory_network::DESCRIPTION,
    oschina::DESCRIPTION,
    osu::DESCRIPTION,
    oura::DESCRIPTION,
    passage::DESCRIPTION,
    patreon::DESCRIPTION,
    paybin::DESCRIPTION,
    paymenter::DESCRIPTION,
    paymill::DESCRIPTION,
    paypal::DESCRIPTION,
    paypal_sandbox::DESCRIPTION,
    peeringdb::DESCRIPTION,
    phabricator::DESCRIPTION,
    ping::DESCRIPTION,
    ping_federate::DESCRIPTION,
    pinterest::DESCRIPTION,
    pipedrive::DESCRIPTION,
    pixnet::DESCRIPTION,
    planning_center::DESCRIPTION,
    plurk::DESCRIPTION,
    pocket_id::DESCRIPTION,
    podio::DESCRIPTION,
    polar::DESCRIPTION,
    pr0gramm::DESCRIPTION,
    procore::DESCRIPTION,
    product_hunt::DESCRIPTION,
    propelauth::DESCRIPTION,
    pushbullet::DESCRIPTION,
    qq::DESCRIPTION,
    quickbooks::DESCRIPTION,
    railway::DESCRIPTION,
    rauthy::DESCRIPTION,
    ravelry::DESCRIPTION,
    redbooth::DESCRIPTION,
    reddit::DESCRIPTION,
    rekono::DESCRIPTION,
    renren::DESCRIPTION,
    riot_games::DESCRIPTION,
    robinhood::DESCRIPTION,
    roblox::DESCRIPTION,
    runsignup::DESCRIPTION,
    sage::DESCRIPTION,
    salesforce::DESCRIPTION,
    salesforce_sandbox::DESCRIPTION,
    salesloft::DESCRIPTION,
    salla::DESCRIPTION,
    sap_id::DESCRIPTION,
    sci_starter::DESCRIPTION,
    servicechannel::DESCRIPTION,
    seznam::DESCRIPTION,
    sharefile::DESCRIPTION,
    shopify::DESCRIPTION,
    shopify_customer_account::DESCRIPTION,
    simplelogin::DESCRIPTION,
    slack::DESCRIPTION,
    slack_v2::DESCRIPTION,
    smartsheet::DESCRIPTION,
    smugmug::DESCRIPTION,
    snapchat::DESCRIPTION,
    snowflake::DESCRIPTION,
    socrata::DESCRIPTION,
    soundcloud::DESCRIPTION,
    sourcehut::DESCRIPTION,
    splitwise::DESCRIPTION,
    spotify::DESCRIPTION,
    square::DESCRIPTION,
    stack_exchange::DESCRIPTION,
    steady::DESCRIPTION,
    steem_connect::DESCRIPTION,
    stocktwits::DESCRIPTION,
    strava::DESCRIPTION,
    streamelements::DESCRIPTION,
    streamlabs::DESCRIPTION,
    stripe::DESCRIPTION,
    subscribestar::DESCRIPTION,
    superoffice::DESCRIPTION,
    surfconext::DESCRIPTION,
    survey_monkey::DESCRIPTION,
    tailscale::DESCRIPTION,
    taobao::DESCRIPTION,
    teamleader::DESCRIPTION,
    threads::DESCRIPTION,
    tiktok::DESCRIPTION,
    timely::DESCRIPTION,
    todoist::DESCRIPTION,
    toshl::DESCRIPTION,
    toyhouse::DESCRIPTION,
    trainingpeaks::DESCRIPTION,
    trakt::DESCRIPTION,
    trello::DESCRIPTION,
    tripit::DESCRIPTION,
    trovo::DESCRIPTION,
    trustpilot::DESCRIPTION,
    tumblr::DESCRIPTION,
    tumblr_oauth1::DESCRIPTION,
    tv_show_time::DESCRIPTION,
    twenty_three_and_me::DESCRIPTION,
    twinfield::DESCRIPTION,
    twit_casting::DESCRIPTION,
    twitch::DESCRIPTION,
    twitter_oauth1::DESCRIPTION,
    typeform::DESCRIPTION,
    uae_pass::DESCRIPTION,
    uber::DESCRIPTION,
    uffd::DESCRIPTION,
    united_effects::DESCRIPTION,
    unsplash::DESCRIPTION,
    untappd::DESCRIPTION,
    upwork::DESCRIPTION,
    uservoice::DESCRIPTION,
    usos::DESCRIPTION,
    vatsim::DESCRIPTION,
    vend::DESCRIPTION,
    vercel::DESCRIPTION,
    vertical_response::DESCRIPTION,
    videoask::DESCRIPTION,
    vimeo::DESCRIPTION,
    vipps::DESCRIPTION,
    vk::DESCRIPTION,
    wakatime::DESCRIPTION,
    wave::DESCRIPTION,
    webex::DESCRIPTION,
    webflow::DESCRIPTION,
    wechat::DESCRIPTION,
    wechat_official_account::DESCRIPTION,
    weibo::DESCRIPTION,
    withings::DESCRIPTION,
    wlcg::DESCRIPTION,
    wordpress_com::DESCRIPTION,
    workos::DESCRIPTION,
    worldcoin::DESCRIPTION,
    wrike::DESCRIPTION,
    x::DESCRIPTION,
    xero::DESCRIPTION,
    xrel::DESCRIPTION,
    xumm::DESCRIPTION,
    yahoo::DESCRIPTION,
    yammer::DESCRIPTION,
    yandex::DESCRIPTION,
    yiban::DESCRIPTION,
    ynab::DESCRIPTION,
    youtube::DESCRIPTION,
    zendesk::DESCRIPTION,
    zendesk_sell::DESCRIPTION,
    zitadel::DESCRIPTION,
    zoho::DESCRIPTION,
    zoom::DESCRIPTION,
];
