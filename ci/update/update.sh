#!/usr/bin/env bash
# Pull, regenerate, commit to one branch, and keep one draft pull request. No change, no pull request.
set -euo pipefail

bot_name="togai-codegen" bot_mail="togai-codegen@update.invalid"
program=${TOGAI_PROGRAM:?} spec=${TOGAI_SPEC:?} branch=${TOGAI_BRANCH:?} base=${TOGAI_BASE:?} title=${TOGAI_TITLE:?}
reports="${RUNNER_TEMP:?}/togai-codegen-reports"
mkdir -p "$reports"
cd "${TOGAI_FOLDER:-.}"

say() { printf '%s\n' "$1"; }
output() { printf '%s=%s\n' "$1" "$2" >> "${GITHUB_OUTPUT:?}"; }
quietly() { # What a spec or a server says is printed while the runner obeys no command.
    local token code=0
    token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    printf '::stop-commands::%s\n' "$token"
    "$@" 2>&1 || code=$?
    printf '::%s::\n' "$token"
    return "$code"
}
allowing_findings() { local code=0; quietly "$@" || code=$?; [[ $code -le 1 ]] || exit "$code"; }

output reports "$reports"
allowing_findings "$program" pull --exit-code
quietly "$program" generate
git add --all -- .
if git diff --cached --quiet; then
    say "Nothing has changed."
    output changed false
    exit 0
fi
output changed true

old="git:HEAD:$spec"
if git cat-file -e "HEAD:./$spec" 2> /dev/null; then
    allowing_findings "$program" diff "$old" "$spec" --report "markdown=$reports/diff.md" --report "html=$reports/diff.html" \
        --report "json=$reports/diff.json"
    body="$reports/diff.md"
    mapfile -t paths < <(printf '%s\n' "${TOGAI_PATHS:-}" | sed 's/\r$//; /^[[:space:]]*$/d')
    if [[ ${#paths[@]} -gt 0 ]]; then
        allowing_findings "$program" impact "${paths[@]}" --old "$old" --report "markdown=$reports/impact.md" \
            --report "html=$reports/impact.html" --report "json=$reports/impact.json"
        body="$reports/impact.md"
    fi
else
    body="$reports/diff.md"
    say "This is the first state of the spec." > "$body"
fi
{ say "What \`togai-codegen pull\` and \`generate\` make of the spec as it is published now."; say ""; cat "$body"; } > "$reports/body.md"
cat "$body" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"

parent=$(git rev-parse HEAD)
git -c user.name="$bot_name" -c user.email="$bot_mail" -c commit.gpgsign=false commit --quiet --no-verify --message "$title"
there=$(git ls-remote origin "refs/heads/$branch" | cut -f1)
if [[ -n $there ]]; then
    git fetch --quiet --no-tags --depth=2 origin "+refs/heads/$branch:refs/togai-codegen/update"
    if [[ $(git log -1 --format=%ce "$there") != "$bot_mail" ]]; then
        say "::error::The branch of the update holds commits of somebody else. Merge it or delete it; nothing was pushed."
        exit 5
    fi
fi
if [[ -n $there && $(git rev-parse "$there^{tree}" "$there^") == $(git rev-parse "HEAD^{tree}" "$parent") ]]; then
    say "The branch is up to date."
else
    git push --quiet --force-with-lease="refs/heads/$branch:$there" origin "HEAD:refs/heads/$branch"
fi

number=$(gh pr list --head "$branch" --base "$base" --state open --json number --jq '.[0].number // empty')
if [[ -z $number ]]; then
    gh pr create --draft --head "$branch" --base "$base" --title "$title" --body-file "$reports/body.md" > /dev/null
    number=$(gh pr list --head "$branch" --base "$base" --state open --json number --jq '.[0].number // empty')
else
    gh pr edit "$number" --title "$title" --body-file "$reports/body.md" > /dev/null
fi
say "Pull request $number"
output pull-request "$number"
