#!/bin/sh
# Sees to a browser for the browser tests: the system's own, since none is downloaded from elsewhere.
# Never fails: without a browser the tests skip themselves, or fail where CI=true.

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done

as_root=
[ "$(id -u)" = 0 ] || as_root='sudo -n'
log=$(mktemp)
trap 'rm -f "$log"' EXIT

install() {
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq &&
        $as_root apt-get install -qq -y --no-install-recommends chromium fonts-noto-cjk
}

if command -v apt-get >/dev/null && { [ -z "$as_root" ] || $as_root true 2>/dev/null; }; then
    echo '   no Chromium here: installing chromium and fonts-noto-cjk'
    install >"$log" 2>&1 && exit 0
    tail -n 5 "$log"
fi

if [ "${CI:-}" = true ]; then
    echo '   Chromium이 없어 브라우저 시험이 실패합니다. / No Chromium: the browser tests will fail.'
else
    echo '   Chromium이 없어 브라우저 시험은 건너뜁니다. / No Chromium: the browser tests will be skipped.'
fi
