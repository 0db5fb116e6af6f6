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
