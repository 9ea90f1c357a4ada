#!/bin/sh
# Sees to a browser for the browser tests, `chromium`, `firefox` or `webkit`: the system's own, since none is downloaded from
# elsewhere. Never fails: without a browser its tests skip themselves, or fail where CI=true.

case "${1:-chromium}" in
    firefox) called=Firefox packages=firefox-esr names='firefox-esr firefox' ;;
    webkit) called=WebKitGTK packages=webkit2gtk-driver names=WebKitWebDriver beside='xvfb xauth' needs=xvfb-run ;;
    # First without a window, where Debian has it so: less to fetch, and half the work.
    *) called=Chromium packages='chromium-headless-shell chromium'
       names='chromium-headless-shell chromium chromium-browser google-chrome' ;;
esac
for name in $names; do
    command -v "$name" >/dev/null && command -v "${needs:-$name}" >/dev/null && exit 0
done

as_root=
[ "$(id -u)" = 0 ] || as_root='sudo -n'
log=$(mktemp)
trap 'rm -f "$log"' EXIT

install() {
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq
    for package in $packages; do
        $as_root apt-get install -qq -y --no-install-recommends "$package" ${beside:-} fonts-noto-cjk && return
    done
    return 1
}

if command -v apt-get >/dev/null && { [ -z "$as_root" ] || $as_root true 2>/dev/null; }; then
    echo "   no $called here: installing it and fonts-noto-cjk"
    install >"$log" 2>&1 && exit 0
    tail -n 5 "$log"
fi

if [ "${CI:-}" = true ]; then
    echo "   $called 없음: 브라우저 시험이 실패합니다. / No $called: its browser tests will fail."
else
    echo "   $called 없음: 브라우저 시험은 건너뜁니다. / No $called: its browser tests will be skipped."
fi
