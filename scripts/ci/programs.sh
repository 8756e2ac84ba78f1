#!/bin/sh
# Installs the real programs that `npm run test:real` uses, from Debian's packages. Prints what could not be had.
set -u
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo 'left out: real programs need root and apt-get'; exit 0; }

packages='haproxy prometheus docker-registry postgresql'
missing=''
for package in $packages; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  # Services are started by the tests themselves, on loopback, and by nothing else.
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d
  apt-get update -qq
  for package in $missing; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null ||
      echo "left out: $package could not be installed"
  done
fi
sh "$(dirname "$0")/unleash.sh"
