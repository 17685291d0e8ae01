//! Users of the application's own, in its own table: one user logs in with Google and with GitHub, and has the same notes.
//!
//! ```text
//! cargo run --bin 11_accounts
//! ```
//!
//! Open <http://localhost:3000>, log in with one of the two, write a note, and add the other one under *How you log in*. The table is in
//! memory; with `DATABASE_PATH` set to the path of a file it is kept there.
//!
//! For the real providers set `GOOGLE_CLIENT_ID`, `GOOGLE_CLIENT_SECRET`, `GITHUB_CLIENT_ID` and `GITHUB_CLIENT_SECRET`, and
//! register the redirect URIs that are printed at start.

use std::time::Duration;

use axum::Form;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};
use examples::{escape, page, style_sheet};
use oauth_runtime::prelude::*;
use oauth_runtime::web::{
    Account, AccountId, Accounts, AccountsError, Linked, LinkedIdentity, Unlinked, identities_page,
};
use serde::Deserialize;
use sqlx::Row;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteRow};

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, email, profile))]
struct Google;

#[derive(OAuthProvider)]
#[oauth(preset = github, scopes(read_user))]
struct GitHub;

#[derive(OAuthProviders)]
struct Providers {
    google: Google,
    github: GitHub,
}

/// Two people never share an identity: that is the primary key.
const SCHEMA: &str = "
    create table if not exists users (id integer primary key autoincrement, since text not null default current_timestamp);
    create table if not exists identities (
        issuer text not null, subject text not null, provider text not null, name text,
        user integer not null references users (id) on delete cascade,
        primary key (issuer, subject)
    );
    create table if not exists notes (id integer primary key, user integer not null references users (id), text text not null);
";

/// The application's table of users.
#[derive(Clone)]
struct Database(SqlitePool);

impl Database {
    async fn open() -> Result<Self, sqlx::Error> {
        let file = std::env::var("DATABASE_PATH");
        let options = match &file {
            Ok(path) => SqliteConnectOptions::new().filename(path).create_if_missing(true),
            Err(_) => SqliteConnectOptions::new().in_memory(true),
        };
        let options = options.foreign_keys(true).busy_timeout(Duration::from_secs(5));
        // Each connection to `:memory:` would be a table of its own, and one that is idle would take it along.
        let pool = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let pool = pool.connect_with(options).await?;
        sqlx::raw_sql(SCHEMA).execute(&pool).await?;
        Ok(Self(pool))
    }
}

impl Accounts for Database {
    async fn find(&self, identity: &Identity) -> Result<Option<AccountId>, AccountsError> {
        let row = sqlx::query("select user from identities where issuer = ? and subject = ?")
            .bind(identity.issuer().as_str())
            .bind(identity.subject().as_str())
            .fetch_optional(&self.0);
        Ok(row.await?.map(|row| account(&row)))
    }

    async fn create(&self, identity: &Identity) -> Result<Option<AccountId>, AccountsError> {
        let mut transaction = self.0.begin_with("begin immediate").await?;
        let user = sqlx::query("insert into users default values returning id as user").fetch_one(&mut *transaction);
        let user = account(&user.await?);
        if insert(&user, identity).execute(&mut *transaction).await?.rows_affected() == 0 {
            // Somebody has it by now: the new user goes again.
            transaction.rollback().await?;
            return self.find(identity).await;
        }
        transaction.commit().await?;
        Ok(Some(user))
    }

    async fn link(&self, user: &AccountId, identity: &Identity) -> Result<Linked, AccountsError> {
        insert(user, identity).execute(&self.0).await?;
        Ok(if self.find(identity).await?.as_ref() == Some(user) { Linked::Yes } else { Linked::OfAnother })
    }

    async fn unlink(&self, user: &AccountId, identity: &LinkedIdentity) -> Result<Unlinked, AccountsError> {
        // One statement, so that of two at once the second one sees what is left.
        let delete = "delete from identities where user = ?1 and issuer = ?2 and subject = ?3
                      and (select count(*) from identities where user = ?1) > 1";
        let (issuer, subject) = (identity.issuer().as_str(), identity.subject().as_str());
        let deleted = sqlx::query(delete).bind(id(user)?).bind(issuer).bind(subject).execute(&self.0).await?;
        if deleted.rows_affected() > 0 {
            return Ok(Unlinked::Yes);
        }
        Ok(if self.identities(user).await?.contains(identity) { Unlinked::LastOne } else { Unlinked::NotThere })
    }

    async fn identities(&self, user: &AccountId) -> Result<Vec<LinkedIdentity>, AccountsError> {
        let rows = sqlx::query("select provider, issuer, subject, name from identities where user = ? order by rowid")
            .bind(id(user)?)
            .fetch_all(&self.0);
        let identity = |row: SqliteRow| {
            let [provider, issuer, subject] =
                ["provider", "issuer", "subject"].map(|column| row.get::<String, _>(column));
            LinkedIdentity::new(&*provider, &*issuer, &*subject, row.get("name"))
        };
        Ok(rows.await?.into_iter().map(identity).collect())
    }
}

/// Does nothing if somebody has the identity.
fn insert<'a>(
    user: &'a AccountId,
    identity: &'a Identity,
) -> sqlx::query::Query<'a, sqlx::Sqlite, sqlx::sqlite::SqliteArguments> {
    let kept = LinkedIdentity::of(identity);
    sqlx::query(
        "insert into identities (issuer, subject, provider, name, user) values (?, ?, ?, ?, ?)
         on conflict (issuer, subject) do nothing",
    )
    .bind(kept.issuer().as_str().to_owned())
    .bind(kept.subject().as_str().to_owned())
    .bind(kept.provider().as_str().to_owned())
    .bind(kept.name().map(ToOwned::to_owned))
    .bind(user.as_str().parse::<i64>().unwrap_or_default())
}

fn account(row: &SqliteRow) -> AccountId {
    AccountId::new(row.get::<i64, _>("user").to_string())
}

fn id(user: &AccountId) -> Result<i64, AccountsError> {
    Ok(user.as_str().parse()?)
}

#[tokio::main]
async fn main() -> Result<(), AccountsError> {
    tracing_subscriber::fmt().init();
    let database = Database::open().await?;
    let app = Router::new()
        .route("/", get(home))
        .route("/notes", post(write))
        .route("/login", get(login_page))
        .route("/logins", get(identities_page))
        .route("/style.css", get(style_sheet))
        .merge(Providers::routes().with_linking())
        .with_state(database.clone())
        .layer(OAuthLayer::builder().accounts(database).build()?);
    Ok(serve(app).await?)
}

async fn home(user: Option<Account>, State(database): State<Database>) -> Result<Response, Failed> {
    let Some(user) = user else {
        let content = "<h1>Notes</h1><p class=\"quiet\">Your notes are yours, however you log in.</p>\
                       <a class=\"button primary\" href=\"/login\">Log in</a>";
        return Ok(page("Notes", content).into_response());
    };
    let rows = sqlx::query("select text from notes where user = ? order by id").bind(id(&user)?).fetch_all(&database.0);
    let mut notes = String::new();
    for row in rows.await? {
        notes += &format!("<li>{}</li>", escape(row.get("text")));
    }
    let content = format!(
        "<header class=\"person\"><div><h1>Notes</h1></div>\
         <form method=\"post\" action=\"/logout/{}\"><button class=\"button\">Log out</button></form></header>\
         <ul>{notes}</ul>\
         <form class=\"actions\" method=\"post\" action=\"/notes\"><input name=\"text\" maxlength=\"200\" aria-label=\"Note\">\
         <button class=\"button\">Write</button></form>\
         <p><a href=\"/logins\">How you log in</a></p>",
        escape(user.identity().provider().as_str())
    );
    Ok(page("Notes", &content).into_response())
}

#[derive(Deserialize)]
struct Note {
    text: String,
}

async fn write(user: Account, State(database): State<Database>, Form(note): Form<Note>) -> Result<Redirect, Failed> {
    let text = note.text.chars().take(200).collect::<String>();
    sqlx::query("insert into notes (user, text) values (?, ?)")
        .bind(id(&user)?)
        .bind(text)
        .execute(&database.0)
        .await?;
    Ok(Redirect::to("/"))
}

/// The table does not answer: the log says why.
struct Failed(AccountsError);

impl<E: Into<AccountsError>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        tracing::error!(error = self.0, "the table of notes does not answer");
        (axum::http::StatusCode::SERVICE_UNAVAILABLE, Html("Please try again in a moment.")).into_response()
    }
}

#[cfg(test)]
mod tests {
    use oauth_runtime::testing::accounts_contract;

    use super::*;

    #[tokio::test]
    async fn the_table_keeps_the_contract_of_accounts() {
        accounts_contract(&Database::open().await.expect("a database in memory")).await;
    }
}
