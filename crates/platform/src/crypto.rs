//! Secrets: a key for each person, wrapped by the installation's key; destroying the key makes the text unreadable.

use std::{
    collections::HashMap,
    fs,
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, Generate, Key, KeyInit, Payload},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Clock;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, prelude::*};
use sha2::{Digest, Sha256};

use crate::db::{Db, Instant};

mod passwords;

pub use passwords::{hash_password, verify_password};

mod keys {
    //! The table of wrapped keys.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_keys")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
        pub wrapped: Vec<u8>,
        pub created_at: crate::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What went wrong with a secret.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The key of this subject has been destroyed, or never was.
    #[error("the key is gone")]
    KeyGone,
    /// The bytes are not what was sealed, or not by this installation.
    #[error("the sealed bytes cannot be opened")]
    Unreadable,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
}

/// Seals and opens special-category data (P5).
#[derive(Clone)]
pub struct Vault {
    installation: Key<Aes256Gcm>,
    /// Whether a key was destroyed that the database's journal may still hold.
    destroyed: Arc<AtomicBool>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// Opens the vault of a database: reads the installation key, and makes one only when nothing has been sealed with another.
    ///
    /// # Errors
    /// One sentence: the file is missing, cannot be read or written, is not a key, or is not this database's.
    pub async fn of<C: ConnectionTrait>(path: &Path, db: &C) -> Result<Self, String> {
        let oldest = keys::Entity::find().order_by_asc(keys::Column::SubjectId).one(db).await.map_err(|error| error.to_string())?;
        let Some(oldest) = oldest else { return Self::open_or_create(path) };
        if matches!(path.try_exists(), Ok(false)) {
            return Err(format!(
                "the key file {} is not there, and the database holds texts that only its key opens: lay the key back, or mend key_file",
                path.display()
            ));
        }
        let vault = Self::open_or_create(path)?;
        match vault.unwrap(&oldest) {
            Ok(_) => Ok(vault),
            Err(_) => Err(format!("the key in {} does not open what this database holds: it is another installation's key", path.display())),
        }
    }

    /// Reads the installation key, or makes it with mode 0600 when the file is not there. [`of`](Self::of) looks first whether it may.
    ///
    /// # Errors
    /// One sentence: the file cannot be read or written, or is not a key.
    pub fn open_or_create(path: &Path) -> Result<Self, String> {
        match fs::read(path) {
            Ok(bytes) => Key::<Aes256Gcm>::try_from(bytes.as_slice())
                .map(Self::with)
                .map_err(|_| format!("the key file {} holds {} bytes; it must hold exactly 32", path.display(), bytes.len())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let say = |error: std::io::Error| format!("the key file {} cannot be made: {error}", path.display());
                if let Some(folder) = path.parent() {
                    fs::create_dir_all(folder).map_err(say)?;
                }
                let installation = Key::<Aes256Gcm>::generate();
                let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(say)?;
                file.write_all(&installation).and_then(|()| file.sync_all()).map_err(say)?;
                Ok(Self::with(installation))
            }
            Err(error) => Err(format!("the key file {} cannot be read: {error}", path.display())),
        }
    }

    fn with(installation: Key<Aes256Gcm>) -> Self {
        Self { installation, destroyed: Arc::default() }
    }

    /// Seals under the installation's own key: for what has no person, or waits only a moment.
    #[must_use]
    pub fn seal_here(&self, plain: &[u8]) -> Vec<u8> {
        seal(&self.installation, b"installation", plain)
    }

    /// Opens what [`seal_here`](Self::seal_here) sealed.
    ///
    /// # Errors
    /// [`SecretError::Unreadable`].
    pub fn open_here(&self, sealed: &[u8]) -> Result<Vec<u8>, SecretError> {
        open(&self.installation, b"installation", sealed)
    }

    /// The subject's key, made on first use, ready for sealing and opening.
    ///
    /// # Errors
    /// The database's, or an unreadable wrapped key.
    pub async fn key_for<C: ConnectionTrait>(&self, db: &C, clock: &Clock, subject: Uuid) -> Result<SubjectKey, SecretError> {
        if let Some(found) = self.keys_of(db, &[subject]).await?.remove(&subject) {
            return Ok(found);
        }
        let key = Key::<Aes256Gcm>::generate();
        keys::Entity::insert(keys::ActiveModel {
            subject_id: Set(subject),
            wrapped: Set(seal(&self.installation, subject.as_bytes(), &key)),
            created_at: Set(Instant::now(clock)),
        })
        .exec_without_returning(db)
        .await?;
        Ok(SubjectKey { subject, key })
    }

    /// New keys for many subjects that have none, in the order given, written a few thousand a statement.
    ///
    /// # Errors
    /// The database's.
    pub async fn new_keys<C: ConnectionTrait>(&self, db: &C, clock: &Clock, subjects: &[Uuid]) -> Result<Vec<SubjectKey>, SecretError> {
        let mut made = Vec::with_capacity(subjects.len());
        for subjects in subjects.chunks(5_000) {
            let mut rows = Vec::with_capacity(subjects.len());
            for &subject in subjects {
                let key = Key::<Aes256Gcm>::generate();
                let wrapped = seal(&self.installation, subject.as_bytes(), &key);
                rows.push(keys::ActiveModel { subject_id: Set(subject), wrapped: Set(wrapped), created_at: Set(Instant::now(clock)) });
                made.push(SubjectKey { subject, key });
            }
            keys::Entity::insert_many(rows).exec_without_returning(db).await?;
        }
        Ok(made)
    }

    /// The keys of many subjects with one query; those destroyed are absent.
    ///
    /// # Errors
    /// The database's, or an unreadable wrapped key.
    pub async fn keys_of<C: ConnectionTrait>(&self, db: &C, subjects: &[Uuid]) -> Result<HashMap<Uuid, SubjectKey>, SecretError> {
        let rows = keys::Entity::find().filter(keys::Column::SubjectId.is_in(subjects.iter().copied())).all(db).await?;
        rows.into_iter().map(|row| self.unwrap(&row).map(|key| (row.subject_id, key))).collect()
    }

    fn unwrap(&self, row: &keys::Model) -> Result<SubjectKey, SecretError> {
        let bytes = open(&self.installation, row.subject_id.as_bytes(), &row.wrapped)?;
        let key = Key::<Aes256Gcm>::try_from(bytes.as_slice()).map_err(|_| SecretError::Unreadable)?;
        Ok(SubjectKey { subject: row.subject_id, key })
    }

    /// The one subject's key, for reading.
    ///
    /// # Errors
    /// [`SecretError::KeyGone`] when it has been destroyed.
    pub async fn existing_key<C: ConnectionTrait>(&self, db: &C, subject: Uuid) -> Result<SubjectKey, SecretError> {
        self.keys_of(db, &[subject]).await?.remove(&subject).ok_or(SecretError::KeyGone)
    }

    /// Destroys the subject's key: all that was sealed with it is unreadable from the commit on.
    ///
    /// # Errors
    /// The database's.
    pub async fn destroy_key<C: ConnectionTrait>(&self, db: &C, subject: Uuid) -> Result<(), DbErr> {
        keys::Entity::delete_by_id(subject).exec(db).await?;
        self.destroyed.store(true, Ordering::Release);
        Ok(())
    }

    /// Overwrites what SQLite's journal still holds of keys destroyed since the last time: called after every commit.
    pub async fn sweep(&self, db: &Db) {
        if self.destroyed.swap(false, Ordering::AcqRel) && !db.empty_journal().await {
            // Someone was reading for long: the next commit tries again.
            self.destroyed.store(true, Ordering::Release);
            tracing::warn!("the journal could not be emptied yet after a key was destroyed");
        }
    }

    /// A keyed fingerprint for finding equal texts without keeping them: an address, a word of a name.
    #[must_use]
    pub fn fingerprint(&self, purpose: &str, text: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(self.installation);
        hash.update(purpose.as_bytes());
        hash.update([0]);
        hash.update(text.trim().to_lowercase().as_bytes());
        hash.update(self.installation);
        hex::encode(hash.finalize())
    }
}

/// One subject's key while it is in use.
#[derive(Clone)]
pub struct SubjectKey {
    subject: Uuid,
    key: Key<Aes256Gcm>,
}

impl std::fmt::Debug for SubjectKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SubjectKey({})", self.subject)
    }
}

impl SubjectKey {
    /// Whose key it is.
    #[must_use]
    pub const fn subject(&self) -> Uuid {
        self.subject
    }

    /// Seals bytes for this subject; `place` names table and column, so that a value cannot be moved elsewhere.
    #[must_use]
    pub fn seal(&self, place: &str, plain: &[u8]) -> Vec<u8> {
        seal(&self.key, place.as_bytes(), plain)
    }

    /// Opens what [`seal`](Self::seal) sealed for the same place.
    ///
    /// # Errors
    /// [`SecretError::Unreadable`].
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, SecretError> {
        open(&self.key, place.as_bytes(), sealed)
    }

    /// Seals any value as JSON.
    ///
    /// # Errors
    /// [`SecretError::Unreadable`] when the value has no JSON form.
    pub fn seal_json(&self, place: &str, value: &impl serde::Serialize) -> Result<Vec<u8>, SecretError> {
        serde_json::to_vec(value).map(|plain| self.seal(place, &plain)).map_err(|_| SecretError::Unreadable)
    }

    /// Opens a value sealed as JSON.
    ///
    /// # Errors
    /// [`SecretError::Unreadable`].
    pub fn open_json<T: serde::de::DeserializeOwned>(&self, place: &str, sealed: &[u8]) -> Result<T, SecretError> {
        serde_json::from_slice(&self.open(place, sealed)?).map_err(|_| SecretError::Unreadable)
    }
}

fn seal(key: &Key<Aes256Gcm>, aad: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce = Nonce::generate();
    let mut sealed = nonce.to_vec();
    // AES-GCM refuses only texts beyond 64 GiB, which no form lets through.
    sealed.extend(Aes256Gcm::new(key).encrypt(&nonce, Payload { msg: plain, aad }).unwrap_or_default());
    sealed
}

fn open(key: &Key<Aes256Gcm>, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SecretError> {
    let (nonce, text) = sealed.split_at_checked(12).ok_or(SecretError::Unreadable)?;
    let nonce = Nonce::try_from(nonce).map_err(|_| SecretError::Unreadable)?;
    Aes256Gcm::new(key).decrypt(&nonce, Payload { msg: text, aad }).map_err(|_| SecretError::Unreadable)
}

/// A link's secret: 256 random bits for the address, and the hash that is kept instead of it.
#[derive(Clone, Debug)]
pub struct Token {
    /// What goes into the link, never into the database.
    pub secret: String,
    /// What goes into the database.
    pub hash: String,
}

impl Token {
    /// A new secret.
    #[must_use]
    pub fn new() -> Self {
        let secret = URL_SAFE_NO_PAD.encode(Key::<Aes256Gcm>::generate());
        let hash = Self::hash(&secret);
        Self { secret, hash }
    }

    /// The hash under which a secret from a link is looked up.
    #[must_use]
    pub fn hash(secret: &str) -> String {
        hex::encode(Sha256::digest(secret.as_bytes()))
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key() -> SubjectKey {
        SubjectKey { subject: Uuid::nil(), key: Key::<Aes256Gcm>::generate() }
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens_only_in_its_place(plain in proptest::collection::vec(any::<u8>(), 0..200)) {
            let key = key();
            let sealed = key.seal("table.column", &plain);
            prop_assert_eq!(key.open("table.column", &sealed).unwrap(), plain);
            prop_assert!(key.open("other.column", &sealed).is_err());
        }

        #[test]
        fn a_changed_byte_is_noticed(at in 0_usize..40, flip in 1_u8..255) {
            let key = key();
            let mut sealed = key.seal("place", b"twelve bytes");
            let at = at % sealed.len();
            sealed[at] ^= flip;
            prop_assert!(key.open("place", &sealed).is_err());
        }
    }

    #[test]
    fn the_key_file_is_made_once_and_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/installation.key");
        let first = Vault::open_or_create(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let again = Vault::open_or_create(&path).unwrap();
        assert_eq!(again.open_here(&first.seal_here(b"hei")).unwrap(), b"hei");
        fs::write(&path, b"short").unwrap();
        assert!(Vault::open_or_create(&path).unwrap_err().contains("exactly 32"));
    }
}
