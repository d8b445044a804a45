#!/usr/bin/env bash
# A changed checkout and its reports -> one branch, one pull request with the report as its body, and one comment that is kept up to date.
# Text of pages reaches GitHub through files only. Sets the output pull-request.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
report=${DOCGEN_REPORT:?}
cd "${DOCGEN_FOLDER:-.}"

# `## API changes: 1 breaking, 0 risky, 2 additive, 3 docs-only`
counts=$(sed -n 's/^## API changes: \([0-9a-z, -]*\)$/\1/p' "$report/diff.md" | head -n 1)
title="${DOCGEN_TITLE:?}${counts:+: $counts}"

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
gh auth setup-git
git checkout --quiet -B "${DOCGEN_BRANCH:?}"
paths=("${DOCGEN_OUT:?}")
# Pages go with the package only where they are in git already.
if [ -n "$(git ls-files -- "$DOCGEN_DOCS/v1.0" "$DOCGEN_DOCS/beta" "$DOCGEN_DOCS/api-reference" | head -n 1)" ]; then
  paths+=("$DOCGEN_DOCS")
elif [ -e "$DOCGEN_DOCS/docs.lock.json" ]; then
  paths+=("$DOCGEN_DOCS/docs.lock.json")
fi
if [ -n "${DOCGEN_CHANGESET:-}" ] && [ -e "$DOCGEN_CHANGESET" ]; then paths+=("$DOCGEN_CHANGESET"); fi
git add --all -- "${paths[@]}"
git commit --quiet --message "$title"
git push --quiet --force origin "HEAD:refs/heads/$DOCGEN_BRANCH"

open_pull_request() {
  gh pr list --head "$DOCGEN_BRANCH" --base "${DOCGEN_BASE:?}" --state open --json number --jq '.[0].number // empty'
}
number=$(open_pull_request)
if [ -z "$number" ]; then
  gh pr create --head "$DOCGEN_BRANCH" --base "$DOCGEN_BASE" --title "$title" --body-file "$report/diff.md"
  number=$(open_pull_request)
else
  gh pr edit "$number" --title "$title" --body-file "$report/diff.md"
fi

errors=$(grep -c '"level": "error"' "$report/check.sarif" || true)
run="${GITHUB_SERVER_URL:-https://github.com}/${GITHUB_REPOSITORY:?}/actions/runs/${GITHUB_RUN_ID:-}"
{
  echo '<!-- msgraph-docgen update -->'
  echo "[This run]($run) put the pull request up to date: **${counts:-first package}**; $errors errors in the docs."
  echo 'The whole lists are in its artifact docgen-reports.'
} >"$report/comment.md"
DOCGEN_COMMENT="$report/comment.md" DOCGEN_PULL_REQUEST=$number "$here/comment.sh"

echo "pull-request=$number" >>"${GITHUB_OUTPUT:?}"
