//! A struct of providers has no rules across keys: what its providers may not share, the compiler finds by their constants.

use syn::LitStr;

use crate::keys::Key;
use crate::model::{Aggregate, Environment, Member};
use crate::parse::{ParsedAggregate, ParsedMember};

/// The struct as it is to be written out.
pub(crate) fn aggregate(parsed: &ParsedAggregate) -> Aggregate {
    Aggregate {
        ident: parsed.subject.ident.clone(),
        vis: parsed.subject.vis.clone(),
        krate: parsed.keys.path(Key::AggregateCrate).cloned(),
        members: parsed.members.iter().map(member).collect(),
    }
}

fn member(parsed: &ParsedMember) -> Member {
    let keys = &parsed.keys;
    let environment = |prefix: &LitStr| {
        let prefix = prefix.value();
        let environment = Environment {
            client_id: format!("{prefix}_CLIENT_ID"),
            client_secret: format!("{prefix}_CLIENT_SECRET"),
            internal_url: Some(format!("{prefix}_INTERNAL_URL")),
        };
        (prefix, environment)
    };
    Member {
        label: parsed.label.clone(),
        field: parsed.field.clone(),
        ty: parsed.ty.clone(),
        name: keys.text(Key::MemberName).cloned(),
        display_name: keys.text(Key::MemberDisplayName).cloned(),
        mount: keys.text(Key::MemberMount).cloned(),
        environment: keys.text(Key::MemberEnvPrefix).map(environment),
    }
}
