//! Passwords: hashed slowly on purpose, and as many at once as the machine can bear.

use std::{num::NonZero, sync::LazyLock};

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;

/// Hashes a password with Argon2id (19 MiB, 2 passes: OWASP's password storage cheat sheet).
///
/// # Errors
/// Only when the machine has no randomness or memory left.
pub async fn hash_password(password: String) -> Result<String, String> {
    apart(move || hasher().hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(|error| error.to_string())).await?
}

/// Whether the password is the one that was hashed.
pub async fn verify_password(password: String, hash: String) -> bool {
    apart(move || PasswordHash::new(&hash).is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok())).await.unwrap_or(false)
}

/// As many at once as there are cores, off the threads that answer requests: hashing takes time and memory on purpose, and a crowd of
/// guesses must wait in line rather than use up the machine.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, String> {
    static TURNS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)));
    let turn = TURNS.acquire().await.map_err(|error| error.to_string())?;
    // The turn goes along: whoever stops waiting for the answer has not stopped the work.
    tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    })
    .await
    .map_err(|error| error.to_string())
}

fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_no_other() {
        let hash = hash_password("fjell og fjord i lag".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(verify_password("fjell og fjord i lag".into(), hash.clone()).await);
        assert!(!verify_password("fjell og fjord".into(), hash).await);
        assert!(!verify_password(String::new(), "not a hash".into()).await);
    }

    #[tokio::test]
    async fn no_more_hashing_at_once_than_there_are_cores() {
        use std::sync::{
            Arc,
            atomic::{AtomicUsize, Ordering},
        };
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let work = || {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            apart(move || {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::sleep(std::time::Duration::from_millis(5));
                now.fetch_sub(1, Ordering::SeqCst);
            })
        };
        let cores = std::thread::available_parallelism().unwrap().get();
        futures::future::join_all((0..cores * 8).map(|_| work())).await;
        assert!((1..=cores).contains(&most.load(Ordering::SeqCst)), "{most:?} of {cores}");
    }
}
