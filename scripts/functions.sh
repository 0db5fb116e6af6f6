# What the scripts in this folder share. Each begins with a comment that is its --help.

say() { printf '%s: %s\n' "$(basename "$0")" "$*"; }

# The comment block below the first line of the script, without its #.
print_help() { sed -n '2,/^[^#]/ { /^#/ { s/^# \{0,1\}//; p } }' "$1"; }

wrong_usage() {
    printf '%s: %s\nSee %s --help.\n' "$(basename "$0")" "$1" "$0" >&2
    exit 2
}

# For a script without options: --help, or nothing.
no_operands() {
    local script=$1
    shift
    case ${1-} in
    '') ;;
    -h | --help)
        print_help "$script"
        exit 0
        ;;
    *) wrong_usage "unexpected: $1" ;;
    esac
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo --preserve-env=DEBIAN_FRONTEND "$@"
    fi
}

# Shows what the command says only where it fails.
run_quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    ((status == 0)) || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# The line above a table of figures: which machine, which commit.
measured_on() {
    printf 'On %s, %s threads, %s:\n\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
        "$(git log -1 --format='commit %h of %cs')"
}

# Puts the file's lines, which hold both marker lines, in place of what stands between them on the page.
replace_between() {
    local begin=$1 end=$2 file=$3 page=$4 changed
    grep -qxF -- "$begin" "$page" && grep -qxF -- "$end" "$page" || {
        say "$page lacks the lines '$begin' and '$end'" >&2
        return 1
    }
    changed=$(mktemp)
    awk -v begin="$begin" -v end="$end" -v file="$file" '
        $0 == begin { while ((getline line < file) > 0) print line; skipping = 1 }
        !skipping { print }
        $0 == end { skipping = 0 }' "$page" >"$changed"
    cat "$changed" >"$page"
    rm -f "$changed"
}

# Seconds of processor time that the command takes, with all that it starts: the best of $repetitions runs.
cpu_seconds() {
    local TIMEFORMAT='%U %S' i
    for ((i = 0; i < repetitions; ++i)); do
        { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
    done | sort -g | head -n 1
}
