#!/usr/bin/env bash
# A file whose first line is an HTML comment -> the one comment of the pull request that starts with that line, new or edited.
set -euo pipefail

marker=$(head -n 1 "${DOCGEN_COMMENT:?}")
case "$marker" in
'<!--'*'-->') ;;
*)
  echo "::error::The first line of $DOCGEN_COMMENT is no marker such as <!-- name -->"
  exit 2
  ;;
esac
comments="repos/${GITHUB_REPOSITORY:?}/issues/${DOCGEN_PULL_REQUEST:?}/comments"
# Only comments of the account of the token are edited: anybody can write the marker.
id=$(MARKER=$marker gh api --paginate "$comments" --jq '.[] | select(.user.type == "Bot" and (.body | startswith(env.MARKER))) | .id' | head -n 1)
if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$DOCGEN_COMMENT"
else
  gh api --silent --method POST "$comments" --field "body=@$DOCGEN_COMMENT"
fi
