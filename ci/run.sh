#!/usr/bin/env bash
# What action.yml runs. Everything comes in by the environment; outputs go to GitHub's files.
set -euo pipefail

stop() { printf '::error::%s\n' "$1"; exit 2; }
lines() { printf '%s\n' "$1" | sed 's/\r$//; /^[[:space:]]*$/d'; } # the lines of a text that are not empty

program=${TOGAI_PROGRAM:?}
command=${TOGAI_COMMAND:?}
root=$PWD
reports="${RUNNER_TEMP:?}/togai-codegen-reports"
mkdir -p "$reports"
rm -f "$reports/.annotations" "$reports/.summary.md" # of an earlier step
cd "${TOGAI_FOLDER:-.}"

old=${TOGAI_OLD:-} new=${TOGAI_NEW:-}
if [[ $command == diff || $command == impact ]] && [[ -z $old ]]; then
    base=${TOGAI_BASE:-} spec=${TOGAI_SPEC:-}
    [[ -n $spec ]] || stop "$command needs spec, or old and new"
    [[ -n $base && ! $base =~ ^0+$ ]] || stop "there is no base to compare with; give base, or old and new"
    # A shallow checkout holds nothing but its own commit.
    if [[ $base =~ ^[0-9a-f]{40}$ ]]; then reference=$base; else reference="refs/heads/$base"; fi
    git fetch --quiet --no-tags --depth=1 origin "+$reference:refs/togai-codegen/base" || stop "can't fetch the base"
    old="git:refs/togai-codegen/base:$spec" new=$spec
fi

arguments=()
mapfile -t more < <(lines "${TOGAI_ARGUMENTS:-}")
case $command in
    check | lint) ;;
    diff)
        arguments+=("$old" "${new:?}")
        [[ -z ${TOGAI_FAIL_ON:-} ]] || arguments+=(--fail-on "$TOGAI_FAIL_ON")
        [[ -z ${TOGAI_BASELINE:-} ]] || arguments+=(--baseline "$TOGAI_BASELINE")
        ;;
    impact)
        mapfile -t paths < <(lines "${TOGAI_PATHS:-.}")
        arguments+=("${paths[@]}" --old "$old")
        # Without --new it is the spec of the config, which also says how the package is called.
        [[ -z ${TOGAI_NEW:-} ]] || arguments+=(--new "$TOGAI_NEW")
        [[ -z ${TOGAI_MODULE:-} ]] || arguments+=(--module "$TOGAI_MODULE")
        ;;
    *) stop "command must be check, diff, lint or impact" ;;
esac

declare -A suffix=([text]=txt [json]=json [json-report]=report.json [markdown]=md [sarif]=sarif [gitlab]=gitlab.json [junit]=junit.xml [html]=html)
read -r -a formats <<< "${TOGAI_FORMATS:-}"
for format in "${formats[@]}"; do
    [[ -n ${suffix[$format]:-} ]] || stop "formats: there is no report of this name"
    arguments+=(--report "$format=$reports/$command.${suffix[$format]}")
done
arguments+=(--paths-from "$root" --report "github=$reports/.annotations" --report "markdown=$reports/.summary.md")

# The report's text holds words of the spec. While it is printed, the runner obeys no command.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$token"
code=0
"$program" "$command" "${arguments[@]}" "${more[@]}" 2>&1 || code=$?
printf '::%s::\n' "$token"

[[ ${TOGAI_ANNOTATIONS:-true} != true || ! -f $reports/.annotations ]] || cat "$reports/.annotations"
if [[ ${TOGAI_SUMMARY:-true} == true && -f $reports/.summary.md ]]; then
    { printf '## togai-codegen %s\n\n' "$command"; cat "$reports/.summary.md"; } >> "${GITHUB_STEP_SUMMARY:?}"
fi
{
    printf 'exit-code=%s\nreports=%s\n' "$code" "$reports"
    for format in "${formats[@]}"; do
        file="$reports/$command.${suffix[$format]}"
        [[ ! -f $file ]] || printf '%s=%s\n' "$format" "$file"
    done
} >> "${GITHUB_OUTPUT:?}"
exit "$code"
