#!/usr/bin/env bash
# Words that must not be in the code, each with the reason. What clippy can see is left to clippy.
set -euo pipefail
cd "$(dirname "$0")/.."

found=0
forbid() { # forbid PATTERN REASON FILES: one file a line
  local hits
  hits=$(printf '%s\n' "$3" | grep . | tr '\n' '\0' | xargs -0 grep -nE -- "$1" /dev/null || true)
  if [ -n "$hits" ]; then
    printf '%s:\n%s\n' "$2" "$(printf '%s\n' "$hits" | sed 's/^/  /')"
    found=1
  fi
}
ours() { # ours NAME…: our files by the end of their names, but for this one, which holds the words themselves
  git -c core.quotePath=off ls-files --cached --others --exclude-standard -- "$@" | grep -v '^scripts/check-words.sh$' |
    while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
}

rust=$(ours '*.rs')
script=$(ours '*.js' '*.mjs' '*.ts')
templates=$(ours '*.html' | grep '/templates/' || true)
code=$(ours '*.rs' '*.js' '*.mjs' '*.ts' '*.css' '*.html' '*.sh' '*.toml' '*.cedar' '*.ftl' 'package*.json')

forbid '#!?\[allow\(' 'Write #[expect(lint, reason = "…")]: it says why, and goes when it is no longer needed' "$rust"
forbid '\b(todo|unimplemented)!\(' 'Nothing half done is kept' "$rust"
forbid '\b(TODO|FIXME|XXX|HACK)\b' 'What remains to be done is an issue, not a comment' "$code"
forbid '^\s*#\[ignore\]' 'An ignored test says why: #[ignore = "…"]' "$rust"
forbid '\b(test|describe)\.only\(' 'One journey must not silence the others' "$script"
forbid '\bdisableRules\(|\.disableRules\b' 'Accessibility is checked with no rule turned off' "$script"
forbid '\b(console\.(log|debug)|debugger)\b' 'Left over from searching for a fault' "$(printf '%s\n' "$script" | grep '^web/script/' || true)"
forbid '<style|\sstyle=|\son(click|change|submit|input|load|keydown)=|<script>|javascript:' 'The content policy allows no inline style or script' "$templates"
forbid 'https?://(registry|index|static)\.(npmjs|crates)\.' 'A lock file names packages, not the hosts they came from' "$code"
forbid '(^|["'"'"' (=])/(work|root|home)/' 'A path of one machine' "$code"

exit "$found"
