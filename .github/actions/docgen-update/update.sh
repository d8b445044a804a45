#!/usr/bin/env bash
# Docs and package of a checkout -> the new ones, and reports about the difference in $RUNNER_TEMP/docgen.
# Sets the outputs changed, bump, failed and report. An exit code of the program above 1 ends the job: nothing of it may be published then.
set -euo pipefail

read -ra program <<<"${DOCGEN_PROGRAM:?}"
report="${RUNNER_TEMP:?}/docgen"
mkdir -p "$report"
cd "${DOCGEN_FOLDER:-.}"

docgen() { "${program[@]}" "$@"; }

# Runs a command for which exit code 1 means that there are findings; $code keeps it.
code=0
with_findings() {
  code=0
  "$@" || code=$?
  if [ "$code" -gt 1 ]; then exit "$code"; fi
}

in_git() { [ -n "$(git ls-files -- "$@" | head -n 1)" ]; }

api=()
if [ -n "${DOCGEN_API:-}" ]; then api=(--api "$DOCGEN_API"); fi

# The docs of the package that is there now: pages in git, or pulled once more at the commit of the lock.
before=()
if in_git "$DOCGEN_DOCS/v1.0" "$DOCGEN_DOCS/beta" "$DOCGEN_DOCS/api-reference"; then
  before=("HEAD:$DOCGEN_DOCS")
elif in_git "$DOCGEN_DOCS/docs.lock.json"; then
  rm -rf "$RUNNER_TEMP/docgen-before"
  mkdir -p "$RUNNER_TEMP/docgen-before"
  git show "HEAD:./$DOCGEN_DOCS/docs.lock.json" >"$RUNNER_TEMP/docgen-before/docs.lock.json"
  docgen pull --locked --into "$RUNNER_TEMP/docgen-before"
  before=("$RUNNER_TEMP/docgen-before")
fi

if [ "${DOCGEN_PULL:-true}" = true ]; then
  source=()
  if [ -n "${DOCGEN_REPOSITORY:-}" ]; then source+=(--repo "$DOCGEN_REPOSITORY"); fi
  if [ -n "${DOCGEN_REF:-}" ]; then source+=(--ref "$DOCGEN_REF"); fi
  docgen pull --into "$DOCGEN_DOCS" "${source[@]}" "${api[@]}"
fi
docgen generate --docs "$DOCGEN_DOCS" --out "$DOCGEN_OUT" "${api[@]}"
with_findings docgen check --docs "$DOCGEN_DOCS" "${api[@]}" --format sarif >"$report/check.sarif"

# With docs on both sides findings have lines, and changes by the docs are told from changes by the generator.
sides=()
if in_git "$DOCGEN_OUT/*/api.json"; then
  sides=("HEAD:$DOCGEN_OUT" "$DOCGEN_DOCS")
  if [ "${#before[@]}" -gt 0 ]; then sides+=(--base-docs "${before[0]}"); fi
elif [ "${#before[@]}" -gt 0 ]; then
  sides=("${before[0]}" "$DOCGEN_DOCS")
fi

failed=false
bump=minor
if [ "${#sides[@]}" -gt 0 ]; then
  options=(--fail-on "${DOCGEN_FAIL_ON:-none}" --more 'diff.json of the artifact docgen-reports')
  if [ -n "${DOCGEN_ACCEPTED:-}" ]; then options+=(--accepted "$DOCGEN_ACCEPTED"); fi
  if [ -n "${DOCGEN_CHANGESET:-}" ]; then options+=(--write "changeset=$DOCGEN_CHANGESET"); fi
  with_findings docgen diff "${sides[@]}" "${api[@]}" "${options[@]}" --format md \
    --write "json=$report/diff.json" --write "sarif=$report/diff.sarif" >"$report/diff.md"
  if [ "$code" -eq 1 ]; then failed=true; fi
  # `  "bump": "major",`
  bump=$(sed -n 's/^  "bump": "\([a-z]*\)",$/\1/p' "$report/diff.json")
else
  printf '## API changes\n\nThis is the first package; there is nothing to compare it with.\n' >"$report/diff.md"
  printf '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"msgraph-docgen diff"}},"results":[]}]}\n' >"$report/diff.sarif"
fi

changed=false
if [ -n "$(git status --porcelain -- "$DOCGEN_DOCS/docs.lock.json" "$DOCGEN_OUT")" ]; then changed=true; fi

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$report/diff.md" >>"$GITHUB_STEP_SUMMARY"; fi
{
  echo "changed=$changed"
  echo "bump=$bump"
  echo "failed=$failed"
  echo "report=$report"
} >>"${GITHUB_OUTPUT:?}"
