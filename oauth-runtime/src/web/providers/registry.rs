//! The providers of an application, and how a request finds its own among them.

use std::any::TypeId;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use crate::error::ConfigReport;
use crate::flow::RelyingParty;
use crate::web::providers::mount::{Mount, Paths};
use crate::wire::percent::decode_bytes;

/// A provider with its settings found.
#[derive(Debug)]
pub(crate) struct MountedProvider {
    pub(crate) mount: Arc<Mount>,
    /// Missing if the configuration is not usable; the report says why.
    pub(crate) relying_party: Option<Arc<RelyingParty>>,
    /// What is wrong with it.
    pub(crate) problems: ConfigReport,
    /// The development provider stands in.
    pub(crate) development: bool,
}

/// All providers, in the order in which they were merged. However many they are, none is looked for one by one.
#[derive(Debug, Default)]
pub(crate) struct Providers {
    list: Vec<Arc<MountedProvider>>,
    /// Made at the first question: no request asks while providers are still added.
    index: OnceLock<Index>,
}

/// What the paths of a provider consist of before its name.
const ROOTS: [&str; 3] = ["/login", "/auth", "/logout"];

/// Where in the list; of two that claim the same, the first.
#[derive(Debug, Default)]
struct Index {
    by_name: HashMap<Box<str>, usize>,
    /// Those that people log in with.
    by_type: HashMap<TypeId, usize>,
    /// Those that people connect accounts of.
    connecting: HashMap<TypeId, usize>,
    by_login_path: HashMap<Box<str>, usize>,
    /// Those that no handler of the application's answers at.
    login_paths: HashSet<Box<str>>,
    /// Login and callback paths that the application answers at.
    own_handlers: HashMap<Box<str>, usize>,
    /// Of the routes without which nobody logs in, or out.
    for_logins: HashSet<Box<str>>,
    /// Of all routes.
    paths: HashSet<Box<str>>,
    /// What they have in common: `/login`, with the prefix of each mount.
    roots: HashSet<Box<str>>,
}

impl Providers {
    pub(crate) fn new(list: Vec<Arc<MountedProvider>>) -> Self {
        Self { list, index: OnceLock::new() }
    }

    pub(crate) fn all(&self) -> &[Arc<MountedProvider>] {
        &self.list
    }

    /// How many were merged before this one: the router hands out its routes in no order of its own.
    pub(crate) fn place(&self, mount: &Mount) -> usize {
        self.list.partition_point(|known| known.mount.order < mount.order)
    }

    pub(crate) fn of_mount(&self, mount: &Mount) -> Option<&Arc<MountedProvider>> {
        self.list.get(self.place(mount)).filter(|known| known.mount.order == mount.order)
    }

    /// The provider of this name: sessions know theirs by it.
    pub(crate) fn named(&self, name: &str) -> Option<&Arc<MountedProvider>> {
        self.index().by_name.get(name).map(|place| &self.list[*place])
    }

    /// The first that was merged of this type, to connect accounts of it.
    pub(crate) fn of_connecting_type(&self, provider: TypeId) -> Option<&Arc<MountedProvider>> {
        self.index().connecting.get(&provider).map(|place| &self.list[*place])
    }

    /// Those that people log in with.
    pub(crate) fn for_logins(&self) -> impl Iterator<Item = &Arc<MountedProvider>> {
        self.list.iter().filter(|provider| provider.mount.logs_in)
    }

    /// The first that was merged of this type, to log in with it.
    pub(crate) fn of_type(&self, provider: TypeId) -> Option<&Arc<MountedProvider>> {
        self.index().by_type.get(&provider).map(|place| &self.list[*place])
    }

    /// The one whose login or callback path this is, if the application answers there.
    pub(crate) fn of_own_handlers(&self, path: &str) -> Option<&Arc<MountedProvider>> {
        self.index().own_handlers.get(path).map(|place| &self.list[*place])
    }

    /// The one whose callback this is, if the application answers it.
    pub(crate) fn of_own_callback(&self, path: &str) -> Option<&Arc<MountedProvider>> {
        self.of_own_handlers(path).filter(|provider| *provider.mount.paths.callback == *path)
    }

    /// The one that somebody logs in with at this path.
    pub(crate) fn of_login_path(&self, path: &str) -> Option<&Arc<MountedProvider>> {
        self.index().by_login_path.get(path).map(|place| &self.list[*place])
    }

    pub(crate) fn is_login(&self, path: &str) -> bool {
        self.index().login_paths.contains(path)
    }

    /// A path that whoever is to log in has to reach, to the letter.
    pub(crate) fn is_for_logins(&self, path: &str) -> bool {
        self.index().for_logins.contains(path)
    }

    /// The path of a provider's routes, however it is spelt: a server in front may decode it.
    pub(crate) fn is_route(&self, target: &str) -> bool {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let is_own = |path: &str| self.index().paths.contains(path.trim_end_matches('/'));
        if !path.contains('%') {
            return is_own(path);
        }
        let once = decode_bytes(path.as_bytes());
        let twice = decode_bytes(&once);
        [&once, &twice].into_iter().any(|path| std::str::from_utf8(path).is_ok_and(is_own))
    }

    /// The path of a route that there would be if a provider had this name.
    pub(crate) fn is_of_nobody(&self, path: &str) -> bool {
        // First what most requests are not.
        let Some((root, _)) = path.rsplit_once('/').filter(|(root, _)| ROOTS.iter().any(|end| root.ends_with(end)))
        else {
            return false;
        };
        self.index().roots.contains(root) && !self.index().paths.contains(path)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (place, provider) in self.list.iter().enumerate() {
                let mount = &provider.mount;
                index.by_name.entry(mount.name.clone()).or_insert(place);
                if mount.connects {
                    index.connecting.entry(mount.provider).or_insert(place);
                }
                let Paths { login, callback, logout, connect, disconnect, link, unlink, failed } = &mount.paths;
                let mut paths = vec![callback];
                if mount.logs_in {
                    index.by_type.entry(mount.provider).or_insert(place);
                    index.by_login_path.entry(login.clone()).or_insert(place);
                    paths.extend([login, logout]);
                }
                if mount.own_handlers {
                    for path in [login, callback] {
                        index.own_handlers.entry(path.clone()).or_insert(place);
                    }
                    paths.push(failed);
                } else if mount.logs_in {
                    index.login_paths.insert(login.clone());
                }
                index.for_logins.extend(paths.iter().map(|path| (*path).clone()));
                if mount.connects {
                    paths.extend([connect, disconnect]);
                }
                if mount.links {
                    paths.extend([link, unlink]);
                }
                let root = |path: &str| path.rsplit_once('/').map(|(root, _)| Box::from(root));
                index.roots.extend(paths.iter().filter_map(|path| root(path)));
                index.paths.extend(paths.into_iter().cloned());
            }
            index
        })
    }
}
