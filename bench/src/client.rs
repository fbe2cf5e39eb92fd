//! The smallest HTTP/1.1 client that keeps a connection and its cookies: what it costs is not what is measured.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

/// One connection to the server on loopback.
pub struct Client {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
    cookies: Vec<(String, String)>,
    compressed: bool,
}

/// What came back.
#[derive(Debug, Default)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Where it leads.
    pub location: String,
    /// The body.
    pub body: String,
}

impl Answer {
    /// The value of a hidden or ordinary field of the page's first form that has it.
    pub fn field(&self, name: &str) -> String {
        let pattern = format!(r#"name="{name}"[^>]*value="([^"]*)""#);
        regex::Regex::new(&pattern).ok().and_then(|field| Some(field.captures(&self.body)?.get(1)?.as_str().to_owned())).unwrap_or_default()
    }
}

impl Client {
    /// Connects.
    pub async fn to(host: SocketAddr) -> Result<Self, String> {
        let stream = TcpStream::connect(host).await.map_err(|error| error.to_string())?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(Self { stream: BufReader::new(stream), host, cookies: Vec::new(), compressed: false })
    }

    /// Another connection with the same cookies.
    pub async fn again(&self) -> Result<Self, String> {
        let mut again = Self::to(self.host).await?;
        again.cookies.clone_from(&self.cookies);
        again.compressed = self.compressed;
        Ok(again)
    }

    /// The same, asking for pages as browsers do: compressed. Their bodies cannot be read here.
    pub const fn compressed(mut self) -> Self {
        self.compressed = true;
        self
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer, String> {
        self.ask("GET", path, None, false).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, String> {
        self.ask("POST", path, Some(form(fields)), false).await
    }

    /// Sends a form as the page's script does while someone writes.
    pub async fn autosave(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, String> {
        self.ask("POST", path, Some(form(fields)), true).await
    }

    async fn ask(&mut self, method: &str, path: &str, body: Option<String>, autosave: bool) -> Result<Answer, String> {
        let mut request = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\naccept-language: nb\r\n", self.host);
        if self.compressed {
            request.push_str("accept-encoding: gzip\r\n");
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request.push_str(&format!("cookie: {}\r\n", cookies.join("; ")));
        }
        if let Some(body) = &body {
            request.push_str(&format!(
                "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\ncontent-length: {}\r\n",
                body.len()
            ));
        }
        if autosave {
            request.push_str("x-autosave: 1\r\n");
        }
        request.push_str("\r\n");
        request.push_str(body.as_deref().unwrap_or_default());
        self.stream.get_mut().write_all(request.as_bytes()).await.map_err(|error| error.to_string())?;
        self.answer().await
    }

    async fn line(&mut self) -> Result<String, String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await.map_err(|error| error.to_string())?;
        if read == 0 { Err("the connection closed".into()) } else { Ok(line.trim_end().to_owned()) }
    }

    async fn answer(&mut self) -> Result<Answer, String> {
        let status = self.line().await?.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or("not HTTP")?;
        let mut answer = Answer { status, ..Answer::default() };
        let (mut length, mut chunked) = (0_usize, false);
        loop {
            let line = self.line().await?;
            let Some((name, value)) = line.split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().map_err(|_| "a length that is none")?,
                "transfer-encoding" => chunked = value.contains("chunked"),
                "location" => value.clone_into(&mut answer.location),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let bytes = if chunked { self.chunks().await? } else { self.exactly(length).await? };
        answer.body = String::from_utf8_lossy(&bytes).into_owned();
        Ok(answer)
    }

    async fn exactly(&mut self, length: usize) -> Result<Vec<u8>, String> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).await.map_err(|error| error.to_string())?;
        Ok(bytes)
    }

    async fn chunks(&mut self) -> Result<Vec<u8>, String> {
        let mut all = Vec::new();
        loop {
            let length = usize::from_str_radix(&self.line().await?, 16).map_err(|_| "a chunk without a length")?;
            all.extend(self.exactly(length).await?);
            self.line().await?;
            if length == 0 {
                return Ok(all);
            }
        }
    }

    fn keep(&mut self, cookie: &str) {
        let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        self.cookies.retain(|(kept, _)| kept != name);
        self.cookies.push((name.to_owned(), value.to_owned()));
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}
