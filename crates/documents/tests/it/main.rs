//! What comes out of the press, read back.

#[cfg(test)]
mod pdf;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod word;
